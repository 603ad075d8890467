namespace ResidentPortal.Domain.Forms;

/// <summary>
/// Where: an address picked from the council's list by its postcode, or the place in words (<see cref="PlaceQuestion"/>). Words are always
/// enough.
/// </summary>
public sealed record AddressQuestion(string Id, string Label) : Question<PlaceAnswer>(Id, Label)
{
    /// <summary>Chosen in place of an address: it is told in words.</summary>
    public const string NotListed = "not-listed";

    public const string Unpicked = "Select the address, or that it is not in the list";

    /// <summary>
    /// All addresses at the postcode that was typed. Null where there is no list, and it is a <see cref="PlaceQuestion"/>.
    /// </summary>
    public IReadOnlyList<ListedAddress>? Found { get; init; }

    /// <summary>The same question, answered in words alone.</summary>
    public PlaceQuestion InWords => new(Id, Label) { Hint = Hint, Missing = Missing, Optional = Optional };

    public string PostcodeField => InWords.PostcodeField;

    /// <summary>A house number or name, which makes a long list short.</summary>
    public string NumberField => Id + "-number";

    public string PickedField => Id + "-picked";

    /// <summary>The postcode whose addresses the page shows, so that a page that shows none yet is no mistake.</summary>
    public string ShownField => Id + "-shown";

    public override IEnumerable<string> Fields => [.. InWords.Fields, NumberField, PickedField];

    /// <summary>The addresses to pick from: those with this number or name, or all where none has it.</summary>
    public IReadOnlyList<ListedAddress> Matching(string number) =>
        (Found ?? []).Where(address => HasNumber(address.Text, number)).ToList() is { Count: > 0 } matching ? matching : Found ?? [];

    /// <summary>Whether somebody typed a postcode and has not seen its addresses yet.</summary>
    public bool IsToBeShown(FieldValues fields) =>
        Found is { Count: > 0 } && fields.First(ShownField) != Found[0].Postcode && Picked(fields, "") is null && !HasWords(fields, "");

    public override Reading Read(ReadContext context)
    {
        if (Picked(context.Fields, context.Prefix) is { } address)
            return Reading.Of(new PlaceAnswer(address.Postcode, address.Text, "")
            {
                Uprn = address.Uprn,
                Ward = address.Ward,
                Landlord = address.Landlord,
            });
        if (Found is { Count: > 0 } && context.First(PostcodeField).Length > 0 && context.First(PickedField) != NotListed
            && !HasWords(context.Fields, context.Prefix))
            return Reading.Wrong(context.Name(PickedField), Unpicked);
        var reading = InWords.Read(context);
        return reading.Answer is PlaceAnswer place ? Reading.Of(place with { Ward = OneWard(place.Postcode) })
            : reading.Errors is [var blank] && Found is not null && blank.Message == Missing
                ? Reading.Wrong(context.Name(PostcodeField), Missing)
            : reading;
    }

    // What was picked counts only where it is in the list: ward and landlord never come from what was posted.
    private ListedAddress? Picked(FieldValues fields, string prefix) =>
        fields.First(prefix + PickedField) is { Length: > 0 } picked ? Found?.FirstOrDefault(address => address.Uprn == picked) : null;

    private bool HasWords(FieldValues fields, string prefix) =>
        new[] { InWords.StreetField, InWords.LandmarkField, InWords.LatitudeField }.Any(field => fields.First(prefix + field).Length > 0);

    /// <summary>The ward of the postcode, where all of it lies in one.</summary>
    private string OneWard(string postcode) =>
        Found is { Count: > 0 } && Found[0].Postcode == postcode && Found.All(address => address.Ward == Found[0].Ward)
            ? Found[0].Ward
            : "";

    private static bool HasNumber(string address, string number)
    {
        for (var at = 0; number.Length > 0 && (at = address.IndexOf(number, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + number.Length;
            if ((at == 0 || !char.IsLetterOrDigit(address[at - 1])) && (end == address.Length || !char.IsLetterOrDigit(address[end])))
                return true;
        }
        return false;
    }

    protected override IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(PlaceAnswer answer, string prefix) =>
    [
        .. InWords.Write(answer, prefix),
        Field(prefix + PickedField, answer.Uprn.Length > 0 ? answer.Uprn : NotListed),
    ];

    protected override IReadOnlyList<string> DescribeAnswer(PlaceAnswer answer) => InWords.Describe(answer);
}
