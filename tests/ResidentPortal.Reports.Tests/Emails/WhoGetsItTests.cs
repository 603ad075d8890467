using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Storage;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Emails;

/// <summary>What a team’s email says of the others who have the report.</summary>
public sealed class WhoGetsItTests
{
    private static readonly ReportReference Reference = ReportReference.New('A');

    private static readonly DateTimeOffset ReceivedAt = new(2026, 3, 10, 9, 5, 0, TimeSpan.Zero);

    [Fact]
    public void Compose_SeveralQueues_NamesWhoLeadsAndWhoElseGetsItButNotToABody()
    {
        var police = Submissions.Police with { ReadBy = QueueReader.Liaison };
        var charity = Submissions.Police with { Id = "charity", Name = "A charity", ReadBy = QueueReader.Body, Detail = QueueDetail.Full };
        var report = Submissions.With("words", new(), Submissions.Noise, police, charity);
        report = report with { Routing = report.Routing with { LeadQueue = "noise" } };

        Who(Submissions.Noise).ShouldBe(
            "- You lead on it.\n- Also sent to: Police, through an officer who passes it on.\n- Also sent to: A charity.");
        Who(police).ShouldBe("- Noise team leads on it.\n- Also sent to: A charity.");
        Who(charity).ShouldBe("- Noise team leads on it.");

        string Who(Queue queue) => Compose(report, queue).Text.Split("WHO GETS THIS REPORT\n")[1].Split("\n\n")[0];
    }

    [Fact]
    public void Compose_RestrictedToAManager_SaysSoToTheManagerAlone()
    {
        var manager = Submissions.Noise with { Id = "managers", Name = "Manager", Mailbox = "manager@council.example" };
        var charity = Submissions.Police with { Id = "charity", Name = "A charity", ReadBy = QueueReader.Body, Detail = QueueDetail.Full };
        var report = Submissions.With("words", new(), manager, charity);
        report = report with { Routing = report.Routing with { LeadQueue = "managers", Restricted = true } };

        Compose(report, manager).Text.ShouldContain("- You lead on it.\n- It is restricted to you:");
        Compose(report, charity).Text.ShouldNotContain("restricted");
    }

    [Fact]
    public void Compose_ForABodyOutside_SaysNothingOfWhatWasAgreedAboutOthers()
    {
        var charity = Submissions.Police with { Id = "charity", Name = "A charity", ReadBy = QueueReader.Body, Detail = QueueDetail.Full };
        var report = Submissions.With("words", new(), Submissions.Noise, charity);
        report = report with
        {
            Consents = ["Share the report with a charity.", "Share the report with the police."],
            Sections = [.. report.Sections, new("Sharing your report",
                [new("share-police", "Share with the police", ["Yes"], "sharing", Private: false)])],
            Routing = report.Routing with { LeadQueue = "noise" },
        };

        foreach (var body in new[] { Compose(report, charity).Text, Compose(report, charity).Html })
        {
            body.ShouldContain("agreed that you get this");
            body.ShouldNotContain("hare the report with");
            body.ShouldNotContain("Share with the police");
        }
        Compose(report, Submissions.Noise).Text.ShouldContain("Share with the police");
    }

    private static MailMessageContent Compose(Submission submission, Queue? queue = null) =>
        new TeamEmail(
            submission, Reference, new Destination(queue ?? Submissions.Noise, ["Noise in a Anyborough Homes property"]), ReceivedAt)
            .Compose("<1@council.example>");
}
