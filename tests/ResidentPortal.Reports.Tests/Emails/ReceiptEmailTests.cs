using System.Text.Json;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Storage;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Emails;

public class ReceiptEmailTests
{
    private static readonly ReportReference Reference = ReportReference.New('H');

    [Fact]
    public void Compose_Usual_SaysWhatHappensNext()
    {
        var mail = new ReceiptEmail(Submissions.WithReceipt("words"), Reference, "020 8359 2000").Compose("<1@council.example>");

        mail.To.ShouldBe("ada.marker@home.example");
        mail.Subject.ShouldBe("Thank you for contacting us");
        mail.Text.ShouldBe(
            $"""
            We have your report: Anti-social behaviour.

            Your reference is {Reference}.

            The noise team will look at your report by Tuesday 17 March 2026.

            To add something or to ask about it, ring us on 020 8359 2000 (by text
            relay, 18001 020 8359 2000) and give your reference. You do not need to
            say more than that.

            Please do not reply to this email. Nobody reads replies.

            """);
        mail.Html.ShouldContain("<p>The noise team will look at your report by Tuesday 17 March 2026.</p>");
        mail.Html.ShouldNotContain("words");
    }

    [Fact]
    public void Compose_SeveralProblems_NamesThemAll() =>
        new ReceiptEmail(Submissions.WithReceipt() with { About = ["Noise", "Fireworks"] }, Reference, "020 8359 2000")
            .Compose("<1@council.example>").Text.ShouldStartWith("We have your report: Anti-social behaviour (Noise; Fireworks).");

    [Fact]
    public void Compose_NeutralAsked_SaysNothingOfWhatItIsAbout()
    {
        var submission = Submissions.WithReceipt("words") with { About = ["Noise"] };
        var mail =
            new ReceiptEmail(submission with { Contact = submission.Contact with { EmailWords = EmailWords.Neutral } }, Reference,
                "020 8359 2000")
            .Compose("<1@council.example>");

        foreach (var body in new[] { mail.Subject, mail.Text, mail.Html })
        {
            string[] tells = ["social", "behaviour", "noise", "report", "police", "crime"];
            foreach (var tell in tells)
                body.ShouldNotContain(tell, Case.Insensitive);
        }

        mail.Text.ShouldContain(Reference.ToString());
        mail.Text.ShouldContain("020 8359 2000");
    }

    [Theory]
    [InlineData(EmailWords.Plain, "If someone is in danger, call 999 now. Do not wait for us.")]
    [InlineData(EmailWords.Neutral, "In an emergency, always call 999.")]
    public void Compose_SomebodyInDanger_SaysWhomToCallBeforeAllElse(EmailWords words, string first)
    {
        var report = Submissions.WithReceipt() with { Urgency = Urgency.Emergency };
        report = report with { Contact = report.Contact with { EmailWords = words } };

        var mail = new ReceiptEmail(report, Reference, "020 8359 2000").Compose("<1@council.example>");

        mail.Urgent.ShouldBeFalse("A mark in a list of messages may be seen by somebody else.");
        mail.Text.ShouldStartWith(first);
        mail.Subject.ShouldBe("Thank you for contacting us");
    }

    [Theory]
    [InlineData(CallOurselves.SayNothing, EmailWords.Plain, true)]
    [InlineData(CallOurselves.Council, EmailWords.Plain, true)]
    [InlineData(CallOurselves.SayNothing, EmailWords.Neutral, false)]
    [InlineData(CallOurselves.Council, EmailWords.Neutral, false)]
    [InlineData(CallOurselves.FirstName, EmailWords.Neutral, false)]
    public void Compose_WhatMayBeSaidOnThePhone_DecidesNothing(CallOurselves onThePhone, EmailWords words, bool says)
    {
        var report = Submissions.WithReceipt() with { FormTitle = "Hate crime" };
        report = report with { Contact = report.Contact with { CallOurselves = onThePhone, EmailWords = words } };
        new ReceiptEmail(report, Reference, "020 8359 2000").Compose("<1@council.example>")
            .Text.Contains("Hate crime", StringComparison.Ordinal).ShouldBe(says);
    }

    /// <summary>A report that was accepted before emails had a question of their own, and whose receipt is still to be sent.</summary>
    [Fact]
    public void Compose_StoredBeforeTheQuestion_IsNeutral()
    {
        var stored = JsonSerializer.SerializeToNode(Submissions.WithReceipt() with { FormTitle = "Hate crime" })!;
        stored["Contact"]!.AsObject().Remove("EmailWords").ShouldBeTrue();
        var report = stored.Deserialize<Submission>()!;
        report.Contact.CallOurselves.ShouldBe(CallOurselves.Council);
        new ReceiptEmail(report, Reference, "020 8359 2000").Compose("<1@council.example>").Text.ShouldNotContain("Hate crime");
    }

    [Theory]
    [InlineData("", true, false, false, false)]
    [InlineData("a@home.example", false, false, false, false)]
    [InlineData("a@home.example", true, true, false, false)]
    [InlineData("a@home.example", true, false, true, false)]
    [InlineData("a@home.example", true, false, false, true)]
    [InlineData("a@home.example", true, false, false, false, EmailWords.NoReceipt)]
    public void IsWanted_ByAddressAndSafety_OnlyWhenBoth(
        string email, bool mayEmail, bool doNotContact, bool anonymous, bool wanted, EmailWords words = EmailWords.Neutral) =>
        ReceiptEmail.IsWanted(new ContactPermissions
        {
            Email = email,
            EmailAllowed = mayEmail,
            DoNotContact = doNotContact,
            Anonymous = anonymous,
            EmailWords = words,
        })
            .ShouldBe(wanted);
}
