using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>
/// How to reach the person for whom somebody else fills in a form: the same care as for whoever fills it in (<see cref="SafeContact"/>).
/// </summary>
public static class TheirContact
{
    internal const string Never = "do-not-contact";

    public static readonly SeveralChoices Ways = new(
        "their-safe-ways",
        "How is it safe for us to contact them?",
        [
            new(SafeContact.ByEmail, "Email") { Hint = "The subject will not say what it is about" },
            new(SafeContact.ByPhone, "Phone call"),
            new(SafeContact.ByText, "Text message"),
            new(SafeContact.ByLetter, "Letter") { Hint = "In a plain envelope" },
            new(Never, "Do not contact them, only me") { Exclusive = true },
        ])
    {
        Hint = "Think about who can see their phone, their email or their post. If you do not know, ask them first. Select all that are "
            + "safe.",
        Brief = "Safe ways to contact them",
        Fixed = FixedWords.Contact,
        Missing = "Select how we can contact them, or select “Do not contact them, only me”",
    };

    public static readonly ContactQuestion Details = new("their-contact", "Their contact details")
    {
        Hint = "Only give what is safe for us to use",
        Brief = "Their contact details",
        Fixed = FixedWords.Contact,
        NeedsAnyWay = false,
        OfSomeoneElse = true,
        Missing = "Enter an email address, a phone number or an address that is safe for us to use",
    };

    /// <summary>Their name, where the form asks for it on a page of its own.</summary>
    public const string NameId = "their-name";

    internal static readonly SeveralChoices Times = SafeContact.Times with
    {
        Id = "their-safe-times",
        Label = "When is it safe to call or text them?",
        Brief = "Safe times to call or text them",
    };

    internal static readonly OneChoice Voicemail = SafeContact.Voicemail with
    {
        Id = "their-voicemail",
        Label = "Can we leave them a voicemail?",
        Brief = "Voicemail for them",
    };

    internal static readonly OneChoice Named = SafeContact.Named with
    {
        Id = "their-call-ourselves",
        Label = "If someone else picks up their phone, who should we say we are?",
        Brief = "Who we say we are to others",
    };

    /// <param name="section">Where check-answers and emails list them.</param>
    /// <param name="when">Whether the form is filled in for somebody else.</param>
    public static IReadOnlyList<Step> Steps(string section, Func<Answers, bool> when) =>
    [
        Step.Asking("their-safe-contact", section, Ways) with { When = when },
        Step.Asking("their-contact", section, Details) with
        {
            When = answers => when(answers) && answers.Get(Ways) is { } ways && !ways.Values.Contains(Never),
            Check = Missing,
        },
        new("their-safe-calls", "Calling them safely")
        {
            Section = section,
            When = answers => when(answers) && (answers.Includes(Ways, SafeContact.ByPhone) || answers.Includes(Ways, SafeContact.ByText)),
            Questions = [Times, Voicemail, Named],
        },
    ];

    /// <summary>The questions that <see cref="ContactPermissions.OfSomeoneElse"/> reads.</summary>
    public static IReadOnlyList<string> Asked { get; } = [NameId, Ways.Id, Details.Id, Times.Id, Voicemail.Id, Named.Id];

    private static IEnumerable<FieldError> Missing(Answers answers)
    {
        if (answers.Get(Details) is not { } given)
            yield break;
        if (given.Email.Length == 0 && answers.Includes(Ways, SafeContact.ByEmail))
            yield return new(Details.EmailField, "Enter their email address, because you said that email is safe");
        if (given.Phone.Length == 0 && (answers.Includes(Ways, SafeContact.ByPhone) || answers.Includes(Ways, SafeContact.ByText)))
            yield return new(Details.PhoneField, "Enter their phone number, because you said that calls or texts are safe");
        if (given.Address.Length == 0 && answers.Includes(Ways, SafeContact.ByLetter))
            yield return new(Details.AddressField, "Enter their address for letters, because you said that letters are safe");
    }
}
