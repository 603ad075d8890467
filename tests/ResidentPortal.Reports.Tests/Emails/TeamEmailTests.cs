using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;
using Shouldly;
using Xunit;
using SafeContact = ResidentPortal.Reports.Emails.SafeContact;

namespace ResidentPortal.Reports.Tests.Emails;

public class TeamEmailTests
{
    private static readonly ReportReference Reference = ReportReference.New('A');

    [Fact]
    public void Compose_FullDetail_ReadsTopToBottomAsText()
    {
        var mail =
            Compose(Submissions.WithReceipt(
                "Music all night.\nEvery night since Christmas, from the flat above mine, until four in the morning."));

        mail.Text.ShouldBe(
            $"""
            Anti-social behaviour
            Reference {Reference}, routine

            BEFORE YOU GET IN TOUCH
            - Email only.
            - Do not telephone.
            - Do not send text messages.
            - Do not send letters.
            - Safe times: Weekday mornings.
            - An email may say that it is from the council and what it is about. Its
            subject must not.
            - To email them, start here:
            mailto:ada.marker@home.example?subject=Your%20reference%20{Reference}

            WHAT HAPPENED
            Kind
                Noise
            In your own words
                Music all night.
                Every night since Christmas, from the flat above mine, until four in
                the morning.

            YOU
            Contact
                Ada Marker
                ada.marker@home.example
                020 7946 0000

            AGREED TO
            - Anyborough Homes may have this report

            WHO GETS THIS REPORT
            - You lead on it.
            - Also sent to: Housing ASB.

            WHY YOU HAVE THIS REPORT
            Noise in a Anyborough Homes property

            Do not reply to this email: it does not reach the resident. Write to
            them with the link at the top. It starts an empty email. Leave its
            subject as it is.

            """);
        mail.To.ShouldBe("noise@council.example");
        mail.Html.ShouldContain("<h1>Anti-social behaviour</h1>");
        mail.Html.ShouldContain($"<a href=\"mailto:ada.marker@home.example?subject=Your%20reference%20{Reference}\">");
    }

    [Theory]
    [InlineData(Urgency.Routine, "")]
    [InlineData(Urgency.Urgent, "Urgent: ")]
    [InlineData(Urgency.Emergency, "Urgent: ")]
    public void Subject_AnyReport_IsReferenceAndUrgencyOnly(Urgency urgency, string before)
    {
        foreach (var queue in new[] { Submissions.Noise, Submissions.Police })
        {
            var mail = Compose(Submissions.WithReceipt("secret") with { Urgency = urgency }, queue);
            mail.Subject.ShouldBe($"{before}{Reference}");
            mail.Html.ShouldContain($"<title>{before}{Reference}</title>");
            FallbackNotice.Redirect(mail, queue).Subject.ShouldBe($"{before}{Reference}");
        }
    }

    [Fact]
    public void Compose_SomebodyInDanger_MarksItAndSaysSoFirstToEveryTeam()
    {
        var report = Submissions.WithReceipt() with { Urgency = Urgency.Emergency };
        foreach (var queue in new[] { Submissions.Noise, Submissions.Police })
        {
            var mail = Compose(report, queue);
            mail.Urgent.ShouldBeTrue();
            mail.Text.Split('\n')[2].ShouldBe("Someone was in danger when this was sent. They were told to call 999.");
            mail.Html.ShouldContain("<p><strong>Someone was in danger when this was sent.");
            using var mime = MimeMail.Of(mail, new() { From = "no-reply@council.example" });
            mime.Priority.ShouldBe(System.Net.Mail.MailPriority.High);
        }

        Compose(Submissions.WithReceipt()).Urgent.ShouldBeFalse();
    }

    [Fact]
    public void Compose_SeveralQueues_NamesWhoLeadsAndWhoElseGetsItButNotToABody()
    {
        var police = Submissions.Police with { ReadBy = QueueReader.Liaison };
        var charity = Submissions.Police with { Id = "charity", Name = "A charity", ReadBy = QueueReader.Body, Detail = QueueDetail.Full };
        var report = Submissions.With("words", new(), Submissions.Noise, police, charity);
        report = report with { Routing = report.Routing with { LeadQueue = "noise" } };

        Who(Submissions.Noise).ShouldBe(
            "- You lead on it.\n- Also sent to: Police, through an officer who passes it on.\n- Also sent to: A charity.");
        Who(police).ShouldBe("- Noise team leads on it.\n- Also sent to: Noise team.\n- Also sent to: A charity.");
        Who(charity).ShouldBe("- Noise team leads on it.");

        string Who(Queue queue) => Compose(report, queue).Text.Split("WHO GETS THIS REPORT\n")[1].Split("\n\n")[0];
    }

    [Fact]
    public void Compose_SummaryDetail_NamesNobodyAndRepeatsNoWords()
    {
        var mail = Compose(Submissions.WithReceipt("typed by the resident"), Submissions.Police);

        foreach (var body in new[] { mail.Text, mail.Html })
        {
            body.ShouldContain("Noise");
            body.ShouldContain("Do not telephone.");
            string[] secrets = ["Ada", "Marker", "home.example", "7946", "typed by", "the library", "mornings"];
            foreach (var secret in secrets)
                body.ShouldNotContain(secret);
        }

        mail.Text.ShouldContain("Do not reply to this email: it does not reach the resident.\n");
    }

    [Fact]
    public void Compose_ContactDetail_HoldsWhatTheConsentSaysAndNoMore()
    {
        var submission = Submissions.WithReceipt("typed by the resident");
        var told = submission with
        {
            Sections =
            [
                new("What happened", [new("words", "What happened", ["typed by the resident"], "words", Private: true, ForContact: true)]),
                new("Who was there", [new("who", "Who did it", ["the man next door"], "who", Private: true)]),
                new("Home", [new("home", "Home belongs to", ["A housing association"], "home", Private: false)]),
                new("You", [new("contact", "Contact", ["Ada Marker"], "contact", Private: true, ForContact: true)]),
            ],
        };

        var mail = Compose(told, Submissions.Police with { Detail = QueueDetail.Contact });

        foreach (var body in new[] { mail.Text, mail.Html })
        {
            foreach (var agreed in (string[])["Ada Marker", "typed by the resident", "Do not telephone.", "Weekday mornings"])
                body.ShouldContain(agreed);
            foreach (var kept in (string[])["next door", "housing association"])
                body.ShouldNotContain(kept, Case.Insensitive);
        }
    }

    [Fact]
    public void Compose_MarkupInAnswers_IsShownAsTyped()
    {
        const string Attack = "<script>alert(1)</script> & \"quotes\" '); </td></table>";
        var submission = Submissions.WithReceipt(Attack) with
        {
            Contact = new ContactPermissions { Name = Attack, Email = "a@home.example", EmailAllowed = true, Times = [Attack] },
            Consents = [Attack],
        };

        var mail = Compose(submission);

        mail.Html.ShouldNotContain("<script");
        mail.Html.ShouldNotContain("</td></table>\"");
        mail.Html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; &#x27;); &lt;/td&gt;&lt;/table&gt;");
        mail.Text.ShouldContain("<script>alert(1)</script>");
    }

    [Fact]
    public void Compose_ControlCharacters_AreLeftOut()
    {
        var mail = Compose(Submissions.WithReceipt("ring\a back\b nul\0 esc\u001b[31m tab\tend\nBcc: everyone@else.example"));

        foreach (var body in new[] { mail.Subject, mail.Text, mail.Html })
            body.Where(char.IsControl).ShouldAllBe(c => c == '\n');
        mail.Text.ShouldContain("    ring back nul esc[31m tab end\n    Bcc: everyone@else.example\n");
    }

    [Fact]
    public void Subject_FormTitleWithALineBreak_StaysOneLine() =>
        Compose(Submissions.Anonymous() with { FormTitle = "Noise\r\nBcc: everyone@else.example" })
            .Subject.ShouldBe($"{Reference}");

    [Theory]
    [InlineData("o'neill+a&body=x?y#z@home.example", "o%27neill%2Ba%26body%3Dx%3Fy%23z@home.example")]
    [InlineData("zoë@köln.example", "zo%C3%AB@k%C3%B6ln.example")]
    public void MailtoLink_AnyAddress_HoldsAddressAndSubjectOnly(string address, string escaped) =>
        new MailtoLink(address, "Your reference A-1").Href.ShouldBe($"mailto:{escaped}?subject=Your%20reference%20A-1");

    private const string InAText = "In a text message, do not say who you are or what it is about.";
    private const string InAnEmail = "In an email, do not say who you are or what it is about.";
    private const string SayNothing = "If somebody else answers, do not say who you are or what it is about.";

    public static TheoryData<string, ContactPermissions, string[]> Wishes => new()
    {
        { "anonymous", new() { Anonymous = true }, ["This report is anonymous. There is no way to reply."] },
        { "do not contact", new() { Email = "a@home.example", DoNotContact = true, EmailAllowed = true }, ["Do not contact this person."] },
        { "no safe way named", new() { Email = "a@home.example" },
            ["Do not contact this person: they named no safe way.", "Do not email.", "Do not telephone.", "Do not send text messages.",
                "Do not send letters."] },
        { "telephone, no voicemail", new() { PhoneAllowed = true, EmailAllowed = true, TextAllowed = true, LetterAllowed = true },
            ["Do not leave a voicemail.", SayNothing, InAText, InAnEmail] },
        { "telephone only", new() { PhoneAllowed = true, VoicemailAllowed = true },
            ["Telephone only.", "Do not email.", "Do not send text messages.", "Do not send letters.", SayNothing] },
        { "telephone, from the council",
            new()
            {
                PhoneAllowed = true,
                VoicemailAllowed = true,
                CallOurselves = CallOurselves.Council,
            },
                ["Telephone only.", "Do not email.", "Do not send text messages.", "Do not send letters.",
                    "Say that you are from the council."] },
        {
            "text, whatever may be said in calls", new()
            {
                TextAllowed = true,
                CallOurselves = CallOurselves.FirstName,
            },
                ["Text message only.", "Do not email.", "Do not telephone.", "Do not send letters.", InAText] },
        { "telephone, as a friend", new() { PhoneAllowed = true, VoicemailAllowed = true, CallOurselves = CallOurselves.FirstName },
            ["Telephone only.", "Do not email.", "Do not send text messages.", "Do not send letters.",
                "Give only a first name, as a friend would. Do not say where you are from."] },
        {
            "everything is safe", new()
            {
                PhoneAllowed = true,
                VoicemailAllowed = true,
                EmailAllowed = true,
                TextAllowed = true,
                LetterAllowed = true,
            }, ["Any way of getting in touch is safe.", SayNothing, InAText, InAnEmail] },
        { "email only", new() { EmailAllowed = true },
            ["Email only.", "Do not telephone.", "Do not send text messages.", "Do not send letters.", InAnEmail] },
        { "email only, without a receipt", new() { EmailAllowed = true, EmailWords = EmailWords.NoReceipt },
            ["Email only.", "Do not telephone.", "Do not send text messages.", "Do not send letters.", InAnEmail] },
        { "email only, in plain words", new() { EmailAllowed = true, EmailWords = EmailWords.Plain },
            ["Email only.", "Do not telephone.", "Do not send text messages.", "Do not send letters.",
                "An email may say that it is from the council and what it is about. Its subject must not."] },
    };

    [Theory]
    [MemberData(nameof(Wishes))]
    public void Lines_ByWhatTheResidentSaid_TellTheTeam(string wish, ContactPermissions wishes, string[] lines) =>
        SafeContact.Lines(wishes, QueueDetail.Full).ShouldBe(lines, wish);

    [Fact]
    public void Link_EmailIsNotSafe_IsMissing()
    {
        var submission = Submissions.WithReceipt();
        NoLink(submission.Contact with { EmailAllowed = false });
        NoLink(submission.Contact with { DoNotContact = true });
        NoLink(submission.Contact with { Anonymous = true });
        Compose(submission, Submissions.Police).Html.ShouldNotContain("mailto:");
        Compose(submission, Submissions.Police with { Detail = QueueDetail.Contact }).Html.ShouldContain("mailto:");

        void NoLink(ContactPermissions contact)
        {
            var mail = Compose(submission with { Contact = contact });
            (mail.Text + mail.Html).ShouldNotContain("mailto:");
            mail.Text.ShouldEndWith("Do not reply to this email: it does not reach the resident.\n");
        }
    }

    private static MailMessageContent Compose(Submission submission, Queue? queue = null) =>
        new TeamEmail(submission, Reference, new Destination(queue ?? Submissions.Noise, ["Noise in a Anyborough Homes property"]))
            .Compose("<1@council.example>");
}
