using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports.CommonSteps;

namespace ResidentPortal.Domain.Reports;

/// <summary>
/// How the person who reported may be reached without putting them at risk. Whatever they did not allow is forbidden,
/// even where they gave the number.
/// </summary>
public sealed record ContactPermissions
{
    /// <summary>They stay unknown and gave no way to reach them.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Nobody may try to reach them: they said so, or are anonymous.</summary>
    public bool DoNotContact { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Address { get; init; }

    /// <summary>True only with an email address; likewise the other ways.</summary>
    public bool EmailAllowed { get; init; }

    public bool PhoneAllowed { get; init; }

    public bool TextAllowed { get; init; }

    public bool LetterAllowed { get; init; }

    public bool VoicemailAllowed { get; init; }

    /// <summary>For phone calls alone.</summary>
    public CallOurselves CallOurselves { get; init; }

    /// <summary>For emails alone. Neutral in what was stored before there was a question of its own.</summary>
    public EmailWords EmailWords { get; init; }

    /// <summary>Which times are safe, as words for the person who calls; empty when they did not say.</summary>
    public IReadOnlyList<string> Times { get; init; } = [];

    /// <summary>Whether an email may be sent: there is an address, and they said that email is safe.</summary>
    public bool MayEmail => Email is { Length: > 0 } && EmailAllowed && !DoNotContact && !Anonymous;

    /// <summary>Whether the person gets an email with the reference when the report is accepted.</summary>
    public bool WantsReceipt => MayEmail && EmailWords is not EmailWords.NoReceipt && !MayComeBack;

    /// <summary>
    /// They gave an address to which some mail systems cannot send (<see cref="EmailAddress.IsSureToBeTaken"/>). We promise no email that
    /// may never arrive; a team can try.
    /// </summary>
    public bool MayComeBack => MayEmail && !EmailAddress.IsSureToBeTaken(Email!);

    /// <param name="answers">Those that count (<see cref="Journey.Kept"/>).</param>
    public static ContactPermissions From(Answers answers)
    {
        var contact = answers.Get(SafeContact.Details);
        var email = Given(contact?.Email);
        var phone = Given(contact?.Phone);
        var address = Given(contact?.Address);
        bool May(string way, string? detail) => answers.Includes(SafeContact.Ways, way) && detail is not null;

        return new()
        {
            Anonymous = !SafeContact.IsAllowed(answers) && Given(contact?.Name) is null,
            DoNotContact = !SafeContact.IsAllowed(answers),
            Name = Given(contact?.Name),
            Email = email,
            Phone = phone,
            Address = address,
            EmailAllowed = May(SafeContact.ByEmail, email),
            PhoneAllowed = May(SafeContact.ByPhone, phone),
            TextAllowed = May(SafeContact.ByText, phone),
            LetterAllowed = May(SafeContact.ByLetter, address),
            VoicemailAllowed = May(SafeContact.ByPhone, phone) && answers.Is(SafeContact.Voicemail, "yes"),
            CallOurselves = answers.Chosen<CallOurselves>(SafeContact.Named) ?? CallOurselves.SayNothing,
            EmailWords = answers.Chosen<EmailWords>(SafeContact.InEmails) ?? EmailWords.Neutral,
            Times = (answers.Get(SafeContact.Times) ?? answers.Get(SafeContact.TextTimes)) is { } times
                ? SafeContact.Times.Describe(times)
                : [],
        };
    }

    /// <summary>The same of the person for whom somebody else fills in the form.</summary>
    /// <returns>Null where nobody was asked, because the form is not filled in for somebody else.</returns>
    public static ContactPermissions? OfSomeoneElse(Answers answers)
    {
        if (answers.Get(TheirContact.Ways) is not { } ways)
            return null;
        var given = answers.Get(TheirContact.Details);
        bool May(string way, string? detail) => ways.Values.Contains(way) && !string.IsNullOrEmpty(detail);

        return new()
        {
            DoNotContact = ways.Values.Contains(TheirContact.Never),
            Name = (answers.Raw(TheirContact.NameId) as TextAnswer)?.Text,
            Email = given?.Email,
            Phone = given?.Phone,
            Address = given?.Address,
            EmailAllowed = May(SafeContact.ByEmail, given?.Email),
            PhoneAllowed = May(SafeContact.ByPhone, given?.Phone),
            TextAllowed = May(SafeContact.ByText, given?.Phone),
            LetterAllowed = May(SafeContact.ByLetter, given?.Address),
            VoicemailAllowed = May(SafeContact.ByPhone, given?.Phone) && answers.Is(TheirContact.Voicemail, "yes"),
            CallOurselves = answers.Chosen<CallOurselves>(TheirContact.Named) ?? CallOurselves.SayNothing,
            Times = answers.Get(TheirContact.Times) is { } times ? TheirContact.Times.Describe(times) : [],
        };
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
