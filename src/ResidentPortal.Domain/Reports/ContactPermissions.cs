using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports.CommonSteps;

namespace ResidentPortal.Domain.Reports;

/// <summary>What a caller or a letter may say about who it is from.</summary>
public enum CallOurselves
{
    /// <summary>Say only that it is a private matter. Also when the person did not choose.</summary>
    SayNothing,
    Council,

    /// <summary>A first name, as a friend would.</summary>
    FirstName,
}

/// <summary>
/// How the person who reported may be reached without putting them at risk. Whatever they did not allow is forbidden,
/// even where they gave the number.
/// </summary>
/// <param name="Anonymous">They stay unknown and gave no way to reach them.</param>
/// <param name="DoNotContact">Nobody may try to reach them: they said so, or are anonymous.</param>
/// <param name="EmailAllowed">True only with an email address; likewise the other ways.</param>
/// <param name="Times">Which times are safe, as words for the person who calls; empty when they did not say.</param>
public sealed record ContactPermissions(
    bool Anonymous,
    bool DoNotContact,
    string? Name,
    string? Email,
    string? Phone,
    string? Address,
    bool EmailAllowed,
    bool PhoneAllowed,
    bool TextAllowed,
    bool LetterAllowed,
    bool VoicemailAllowed,
    CallOurselves CallOurselves,
    IReadOnlyList<string> Times)
{
    /// <param name="answers">Those that count (<see cref="Journey.Kept"/>).</param>
    public static ContactPermissions From(Answers answers)
    {
        var contact = answers.Get(SafeContact.Details);
        var email = Given(contact?.Email);
        var phone = Given(contact?.Phone);
        var address = Given(contact?.Address);
        bool May(string way, string? detail) => answers.Includes(SafeContact.Ways, way) && detail is not null;

        return new(
            Anonymous: answers.Is(SafeContact.Naming, SafeContact.Anonymous),
            DoNotContact: !SafeContact.IsAllowed(answers),
            Name: Given(contact?.Name) ?? answers.Get(SafeContact.NameAlone)?.Text,
            Email: email,
            Phone: phone,
            Address: address,
            EmailAllowed: May(SafeContact.ByEmail, email),
            PhoneAllowed: May(SafeContact.ByPhone, phone),
            TextAllowed: May(SafeContact.ByText, phone),
            LetterAllowed: May(SafeContact.ByLetter, address),
            VoicemailAllowed: May(SafeContact.ByPhone, phone) && answers.Is(SafeContact.Voicemail, "yes"),
            CallOurselves: answers.Chosen<CallOurselves>(SafeContact.Named) ?? CallOurselves.SayNothing,
            Times: answers.Get(SafeContact.Times) is { } times ? SafeContact.Times.Describe(times) : []);
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
