namespace ResidentPortal.Domain.Forms;

/// <summary>A person and how to reach them.</summary>
public sealed record ContactQuestion(string Id, string Label) : Question<ContactAnswer>(Id, Label)
{
    /// <summary>Whether one way to reach them is needed, whichever. Off where the step's own check knows which ones are.</summary>
    public bool NeedsAnyWay { get; init; } = true;

    public string NameLabel { get; init; } = "Name";

    /// <summary>They are another person's, whose name was asked before: no name, and nothing that a browser knows of its user.</summary>
    public bool OfSomeoneElse { get; init; }

    public string NameField => Id + "-name";

    public string EmailField => Id + "-email";

    public string PhoneField => Id + "-phone";

    public string AddressField => Id + "-address";

    public override IEnumerable<string> Fields => [NameField, EmailField, PhoneField, AddressField];

    public override Reading Read(ReadContext context)
    {
        var name = OfSomeoneElse ? "" : context.First(NameField).ReplaceLineEndings(" ");
        var typedEmail = context.Address(EmailField);
        var typedPhone = context.Code(PhoneField);
        var phone = typedPhone.Length == 0 ? "" : PhoneNumber.Read(typedPhone);
        var address = context.First(AddressField);
        var email = typedEmail.Length == 0 ? "" : EmailAddress.Read(typedEmail);

        var errors = new List<FieldError>();
        if (name.Length > 120)
            errors.Add(new(context.Name(NameField), "Name must be 120 characters or less"));
        if (email is null)
            errors.Add(new(context.Name(EmailField), EmailAddress.Wrong));
        if (phone is null)
            errors.Add(new(context.Name(PhoneField), PhoneNumber.Wrong));
        if (address.Length > 500)
            errors.Add(new(context.Name(AddressField), "Address must be 500 characters or less"));
        if (errors.Count > 0)
            return Reading.Wrong(errors);
        if (name.Length + typedEmail.Length + typedPhone.Length + address.Length == 0 && Optional)
            return Blank(context);
        return NeedsAnyWay && typedEmail.Length + typedPhone.Length + address.Length == 0
            ? Reading.Wrong(context.Name(EmailField), Missing)
            : Reading.Of(new ContactAnswer(name, email!, phone!, address));
    }

    protected override IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(ContactAnswer answer, string prefix) =>
    [
        Field(prefix + NameField, answer.Name),
        Field(prefix + EmailField, answer.Email),
        Field(prefix + PhoneField, answer.Phone),
        Field(prefix + AddressField, answer.Address),
    ];

    protected override IReadOnlyList<string> DescribeAnswer(ContactAnswer answer) =>
    [
        .. new[] { answer.Name, answer.Email, answer.Phone }.Where(line => line.Length > 0),
        .. answer.Address.Length > 0 ? answer.Address.Split('\n') : [],
    ];
}
