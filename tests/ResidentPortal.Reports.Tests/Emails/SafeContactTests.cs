using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Emails;
using Shouldly;
using Xunit;
using SafeContact = ResidentPortal.Reports.Emails.SafeContact;

namespace ResidentPortal.Reports.Tests.Emails;

public class SafeContactTests
{
    private const string InAText = "In a text message, do not say who you are or what it is about.";
    private const string InAnEmail = "In an email, do not say who you are or what it is about.";
    private const string PlainEmail = "An email may say that it is from the council and what it is about. Its subject must not.";
    private const string SayNothing = "If somebody else answers, do not say who you are or what it is about.";
    private const string AsAFriend = "Give only a first name, as a friend would. Do not say where you are from.";
    private const string NoVoicemail = "Do not leave a voicemail.";
    private const string AVoicemail = "You may leave a voicemail. Do not say in it what it is about.";

    private static readonly ContactPermissions Email = new() { EmailAllowed = true };
    private static readonly ContactPermissions Phone = new() { PhoneAllowed = true };
    private static readonly ContactPermissions Text = new() { TextAllowed = true };
    private static readonly ContactPermissions Letter = new() { LetterAllowed = true };
    private static readonly ContactPermissions Every = new()
    {
        EmailAllowed = true,
        PhoneAllowed = true,
        TextAllowed = true,
        LetterAllowed = true,
        VoicemailAllowed = true,
    };

    private static readonly Answers NoNeeds = Answers.None;

    public static TheoryData<string, ContactPermissions, Answers, string[]> Cases => new()
    {
        { "anonymous", new() { Anonymous = true, DoNotContact = true }, NoNeeds, ["This report is anonymous. There is no way to reply."] },
        { "do not contact", new() { Email = "a@home.example", DoNotContact = true, EmailAllowed = true }, NoNeeds,
            ["Do not contact this person."] },
        { "no safe way named", new() { Email = "a@home.example" }, NoNeeds, ["Do not contact this person: they named no safe way."] },
        { "no safe way named, with needs", new(), Needs("bsl"), ["Do not contact this person: they named no safe way."] },

        { "email only", Email, NoNeeds,
            ["Use email only.", "Do not telephone. Do not send text messages. Do not send letters.", InAnEmail] },
        { "email only, without a receipt", Email with { EmailWords = EmailWords.NoReceipt }, NoNeeds,
            ["Use email only.", "Do not telephone. Do not send text messages. Do not send letters.", InAnEmail] },
        { "email only, in plain words", Email with { EmailWords = EmailWords.Plain }, NoNeeds,
            ["Use email only.", "Do not telephone. Do not send text messages. Do not send letters.", PlainEmail] },
        { "an address that some mail systems do not take", Email with { Email = "zoë@home.example" }, NoNeeds,
            ["Use email only.", "Do not telephone. Do not send text messages. Do not send letters.", InAnEmail,
                "Their email address has letters that some mail systems do not take, so they got no email from this site. "
                    + "If yours comes back, use another safe way."] },

        { "telephone, no voicemail", Phone, NoNeeds,
            ["Use the telephone only.", "Do not email. Do not send text messages. Do not send letters.", NoVoicemail,
                "They did not say when it is safe to call.", SayNothing] },
        { "telephone, with a voicemail", Phone with { VoicemailAllowed = true }, NoNeeds,
            ["Use the telephone only.", "Do not email. Do not send text messages. Do not send letters.", AVoicemail,
                "They did not say when it is safe to call.", SayNothing] },
        { "telephone, from the council", Phone with { VoicemailAllowed = true, CallOurselves = CallOurselves.Council }, NoNeeds,
            ["Use the telephone only.", "Do not email. Do not send text messages. Do not send letters.", AVoicemail,
                "They did not say when it is safe to call.", "Say that you are from the council."] },
        { "telephone in the mornings, as a friend",
            Phone with { Times = ["Weekday mornings", "Weekends"], CallOurselves = CallOurselves.FirstName }, NoNeeds,
            ["Use the telephone only.", "Do not email. Do not send text messages. Do not send letters.", NoVoicemail,
                "Only call at these times: Weekday mornings, Weekends.", AsAFriend] },
        { "telephone at any time", Phone with { Times = ["Any time"] }, NoNeeds,
            ["Use the telephone only.", "Do not email. Do not send text messages. Do not send letters.", NoVoicemail,
                "It is safe to call at any time.", SayNothing] },

        { "text only, whatever may be said in calls", Text with { CallOurselves = CallOurselves.FirstName }, NoNeeds,
            ["Use text messages only.", "Do not email. Do not telephone. Do not send letters.", "They did not say when it is safe to text.",
                InAText] },
        { "text only, in the evenings", Text with { Times = ["Weekday evenings"] }, NoNeeds,
            ["Use text messages only.", "Do not email. Do not telephone. Do not send letters.",
                "Only text at these times: Weekday evenings.", InAText] },
        { "letter only", Letter, NoNeeds, ["Use letters only.", "Do not email. Do not telephone. Do not send text messages."] },

        { "email or text, and BSL", Email with { TextAllowed = true }, Needs("bsl"),
            ["Use email or text messages. They need British Sign Language (BSL).", "Do not telephone. Do not send letters.",
                "They did not say when it is safe to text.", InAText, InAnEmail] },
        { "telephone with an interpreter", Phone, Needs("interpreter").With("language", new TextAnswer("Somali")),
            ["Use the telephone only. They need an interpreter: Somali.",
                "Do not email. Do not send text messages. Do not send letters.", NoVoicemail, "They did not say when it is safe to call.",
                SayNothing] },
        { "letter in large print, and more", Letter,
            Needs("easy-read", "supporter", "other").With("access-other", new TextAnswer("Yellow paper.")),
            ["Use letters only. They need easy read or large print. They want someone with them when you talk. "
                + "They also need: Yellow paper.", "Do not email. Do not telephone. Do not send text messages."] },
        { "letter, no need of help", Letter, Needs("none"),
            ["Use letters only.", "Do not email. Do not telephone. Do not send text messages."] },
        { "letter, needs left blank", Letter, NoNeeds.With("access-needs", NotGiven.Instance),
            ["Use letters only.", "Do not email. Do not telephone. Do not send text messages."] },
        { "letter, an interpreter of no language", Letter, Needs("interpreter"),
            ["Use letters only. They need an interpreter.", "Do not email. Do not telephone. Do not send text messages."] },

        { "everything is safe at any time", Every with { Times = ["Any time"] }, NoNeeds,
            ["Use email, the telephone, text messages or letters.", AVoicemail, "It is safe to call or text at any time.", SayNothing,
                InAText, InAnEmail] },
        { "everything but a voicemail", Every with { VoicemailAllowed = false, Times = ["Weekends"] }, Needs("bsl"),
            ["Use email, the telephone, text messages or letters. They need British Sign Language (BSL).", NoVoicemail,
                "Only call or text at these times: Weekends.", SayNothing, InAText, InAnEmail] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lines_ByWhatTheResidentSaid_TellTheTeamWhatToDo(string said, ContactPermissions contact, Answers needs, string[] lines) =>
        SafeContact.Lines(contact, QueueDetail.Full, AccessNeedWords.Of(needs, QueueDetail.Full), "Noise team").ShouldBe(lines, said);

    [Fact]
    public void Lines_Summary_SaysNoTimesAndNothingTyped()
    {
        var needs = Needs("interpreter", "other").With("language", new TextAnswer("Somali")).With("access-other", new TextAnswer("Yellow"));
        SafeContact.Lines(
            Phone with { Times = ["Weekends"] }, QueueDetail.Summary, AccessNeedWords.Of(needs, QueueDetail.Summary), "Noise team")
            .ShouldBe(
            [
                "Use the telephone only. They need an interpreter. They need other help, too.",
                "Do not email. Do not send text messages. Do not send letters.", NoVoicemail,
                "You do not have their name or contact details. Ask who leads on it (Noise team), with the reference.",
            ]);
    }

    /// <summary>All ways with all that may be said of each: what is allowed is named first, and what is not is forbidden.</summary>
    [Fact]
    public void Lines_EveryCombination_NamesTheSafeWaysAndForbidsTheOthers()
    {
        var seen = 0;
        foreach (var contact in Combinations())
            foreach (var detail in Enum.GetValues<QueueDetail>())
            {
                seen++;
                var lines = SafeContact.Lines(contact, detail, ["They need help."], "Noise team");
                var all = string.Join('\n', lines);
                (bool Allowed, string Name, string Not)[] ways =
                [
                    (contact.EmailAllowed, "email", "Do not email."),
                    (contact.PhoneAllowed, "the telephone", "Do not telephone."),
                    (contact.TextAllowed, "text messages", "Do not send text messages."),
                    (contact.LetterAllowed, "letters", "Do not send letters."),
                ];
                if (contact.DoNotContact || !ways.Any(way => way.Allowed))
                {
                    lines.ShouldHaveSingleItem().ShouldStartWith("Do not contact this person");
                    continue;
                }
                lines[0].ShouldEndWith(" They need help.");
                foreach (var way in ways)
                {
                    lines[0].Contains(way.Name, StringComparison.Ordinal).ShouldBe(way.Allowed, all);
                    all.Contains(way.Not, StringComparison.Ordinal).ShouldBe(!way.Allowed, all);
                }
                all.Contains(NoVoicemail, StringComparison.Ordinal).ShouldBe(contact is { PhoneAllowed: true, VoicemailAllowed: false });
                all.Contains("Say that you are from the council", StringComparison.Ordinal).ShouldBe(
                    detail is not QueueDetail.Summary && contact is { PhoneAllowed: true, CallOurselves: CallOurselves.Council });
                all.Contains("may say that it is from the council", StringComparison.Ordinal).ShouldBe(
                    detail is not QueueDetail.Summary && contact is { EmailAllowed: true, EmailWords: EmailWords.Plain });
            }
        seen.ShouldBe(16 * 2 * 3 * 3 * 2 * 2 * 3);
    }

    private static IEnumerable<ContactPermissions> Combinations() =>
        from ways in Enumerable.Range(0, 16)
        from voicemail in new[] { false, true }
        from name in Enum.GetValues<CallOurselves>()
        from words in Enum.GetValues<EmailWords>()
        from times in new[] { Array.Empty<string>(), ["Weekends"] }
        from never in new[] { false, true }
        select new ContactPermissions
        {
            EmailAllowed = (ways & 1) != 0,
            PhoneAllowed = (ways & 2) != 0,
            TextAllowed = (ways & 4) != 0,
            LetterAllowed = (ways & 8) != 0,
            VoicemailAllowed = voicemail && (ways & 2) != 0,
            CallOurselves = name,
            EmailWords = words,
            Times = times,
            DoNotContact = never,
        };

    private static Answers Needs(params string[] needs) => Answers.None.With(AccessNeeds.Id, new ChoicesAnswer(needs));
}
