using System.Text.Json;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Emails;

public class TeamEmailTests
{
    private static readonly ReportReference Reference = ReportReference.New('A');
    private static readonly DateTimeOffset ReceivedAt = new(2026, 3, 10, 9, 5, 0, TimeSpan.Zero);

    [Fact]
    public void Compose_FullDetail_ReadsTopToBottomAsText()
    {
        var mail =
            Compose(Submissions.WithReceipt(
                "Music all night.\nEvery night since Christmas, from the flat above mine, until four in the morning."));

        mail.Text.ShouldBe(
            $"""
            Anti-social behaviour

            Reference: {Reference}
            Urgency: Routine
            Received: 10 March 2026 at 9:05am
            Answer by: the end of Tuesday 17 March 2026
            They were told: The noise team will look at your report by Tuesday 17
                            March 2026.
            Kind: Noise

            BEFORE YOU GET IN TOUCH
            - Use email only.
            - Do not telephone. Do not send text messages. Do not send letters.
            - Only get in touch at these times: Weekday mornings.
            - An email may say that it is from the council and what it is about. Its
              subject must not.
            - To email them, start here:
              mailto:ada.marker@home.example?subject=Your%20reference%20{Reference}

            Name: Ada Marker
            Email: ada.marker@home.example
            Phone: 020 7946 0000 (not a safe way: do not use)

            WHO GETS THIS REPORT
            - You lead on it.
            - Also sent to: Housing ASB.

            AGREED TO
            - Anyborough Homes may have this report

            IN YOUR OWN WORDS
                Music all night.
                Every night since Christmas, from the flat above mine, until four in
                the morning.

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
            mime.Priority.ShouldBe(MimeKit.MessagePriority.Urgent);
            mime.Importance.ShouldBe(MimeKit.MessageImportance.High);
        }

        Compose(Submissions.WithReceipt()).Urgent.ShouldBeFalse();
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

    /// <summary>As a form gives them: each answer stands once, first what a team acts on, and nothing that was left blank.</summary>
    [Theory]
    [InlineData(QueueDetail.Full, "Kind Ward Place Story Name Owner Police Effect")]
    [InlineData(QueueDetail.Contact, "Kind Story Name")]
    [InlineData(QueueDetail.Summary, "Kind Ward Owner Police")]
    public void Compose_ByDetail_SaysEachAnswerOnce(QueueDetail detail, string holds)
    {
        var report = Submissions.With("the story", new() { Name = "Ada Marker", Phone = "020 7946 0000", PhoneAllowed = true },
            Submissions.Noise);
        report = report with
        {
            Answers = report.Answers.With("share-police", NotGiven.Instance),
            Sections =
            [
                new("The place, by the council’s list of addresses", [new("place-ward", "Ward", ["Hendon ward"], "", Private: false)]),
                new("What happened",
                [
                    new("kind", "Problem", ["Noise at night", "Fireworks"], "problem", Private: false, ForContact: true),
                    new("what-happened", "What happened?", ["the story"], "what-happened", Private: true, ForContact: true),
                    new("where", "Where it happens", ["12 Elm Road", "NW9 4EW"], "where", Private: true),
                    new("home", "Home belongs to", ["An owner"], "home", Private: false),
                ]),
                new("How to contact you",
                [
                    new("safe-ways", "Safe ways to contact you", ["Phone call"], "safe-contact", Private: false, ForContact: true),
                    new("contact", "Your details", ["Ada Marker", "020 7946 0000"], "safe-contact", Private: true, ForContact: true),
                ]),
                new("Sharing your report",
                [
                    new("share-police", "The police", ["Not answered, so no"], "sharing", Private: false),
                    new("share-landlord", "Landlord", ["No police"], "sharing", Private: false),
                ]),
                new("How it affects people", [new("effect", "Effect", ["No sleep"], "effect", Private: true)]),
            ],
        };
        Dictionary<string, string> words = new()
        {
            ["Kind"] = "Noise at night, Fireworks",
            ["Ward"] = "Hendon ward",
            ["Place"] = "12 Elm Road, NW9 4EW",
            ["Story"] = "the story",
            ["Name"] = "Ada Marker",
            ["Owner"] = "An owner",
            ["Police"] = "No police",
            ["Effect"] = "No sleep",
        };

        var mail = Compose(report, Submissions.Noise with { Detail = detail });

        foreach (var body in new[] { mail.Text, mail.Html })
        {
            foreach (var (what, said) in words)
                (body.Split(said).Length - 1).ShouldBe(holds.Split(' ').Contains(what) ? 1 : 0, $"{what}\n{body}");
            string[] left = ["Not answered", "Safe ways", "The place, by"];
            foreach (var blank in left)
                body.ShouldNotContain(blank);
        }
    }

    [Theory]
    [InlineData(false, false, "Answer by: 10:30am on Wednesday 11 March 2026")]
    [InlineData(true, false, "Act by: 10:30am on Wednesday 11 March 2026")]
    [InlineData(false, true, "Look at it by: 10:30am on Wednesday 11 March 2026")]
    public void Compose_AnswerDue_SaysByWhen(bool danger, bool doNotContact, string line)
    {
        var report = Submissions.WithReceipt();
        report = report with
        {
            Urgency = danger ? Urgency.Emergency : Urgency.Routine,
            Contact = report.Contact with { DoNotContact = doNotContact },
            AnswerDue = new Dictionary<string, AnswerDue> { ["noise"] = new(new(new(2026, 3, 11), new(10, 30))) },
        };

        var mail = Compose(report);

        mail.Text.ShouldContain($"\n{line}\n");
        mail.Text.ShouldNotContain("They were told:");
        mail.Html.ShouldContain("10:30am on Wednesday 11 March 2026");
        mail.Html.ShouldContain("<tr><th scope=\"row\"");
    }

    /// <summary>A report that was accepted before these were stored, and whose email is still to be sent.</summary>
    [Fact]
    public void Compose_StoredBefore_LeavesOutWhatIsNotKnown()
    {
        var stored = JsonSerializer.SerializeToNode(Submissions.WithReceipt("typed by the resident"))!;
        stored.AsObject().Remove(nameof(Submission.AnswerDue)).ShouldBeTrue();

        var mail = Compose(stored.Deserialize<Submission>()!);

        mail.Text.ShouldNotContain("Answer by");
        mail.Text.ShouldContain("typed by the resident");
        Compose(JsonSerializer.Deserialize<Submission>(JsonSerializer.Serialize(Submissions.WithReceipt()))!)
            .Text.ShouldContain("Answer by: the end of Tuesday 17 March 2026");
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
        Compose(Submissions.Anonymous() with { FormTitle = "Noise\r\nBcc: everyone@else.example" }).Subject.ShouldBe($"{Reference}");

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
        new TeamEmail(submission, Reference, new(queue ?? Submissions.Noise, ["Noise in a Anyborough Homes property"]), ReceivedAt)
            .Compose("<1@council.example>");
}
