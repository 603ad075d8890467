using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Held;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting.Suspicion;

/// <summary>However many come from one network: nothing is held for it, and everybody gets through.</summary>
public class ManyFromOneNetworkTests
{
    private const string Happened = "Somebody did something.";

    private static int sent;

    [Fact]
    public async Task Submit_BeyondTheBudgetOfTheSite_WaitsAndThenGoes()
    {
        using var site = Small();
        (await SendAsync(site.Resident())).Location.ShouldEndWith("/received", Case.Sensitive, "Nothing unusual.");
        (await SendAsync(site.Resident())).Location.ShouldEndWith("/received", Case.Sensitive, "Within the budget of the site.");

        var resident = site.Resident();
        var told = await SendAsync(resident);
        told.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        told.Headers["Retry-After"].ShouldBe("60");
        told.Page().QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("wait 1 minute");
        told.Page().QuerySelector("main")!.TextContent.ShouldContain(Happened,
            customMessage: "The answers are there.");
        var ticket = told.Page().QuerySelector("input[name=ticket]")!.GetAttribute("value")!;

        site.Clock!.Advance(TimeSpan.FromSeconds(59));
        var early = await resident.PostAsync(resident.CheckAnswers, ("ticket", ticket));
        early.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        early.Page().QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("wait 1 second,");
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        (await resident.PostAsync(resident.CheckAnswers, ("ticket", ticket))).Location.ShouldEndWith("/received");
        (await HeldAsync(site)).ShouldBe(0);

        var other = site.Resident();
        await other.GoToAsync("check-answers", Unique());
        (await other.PostAsync(other.CheckAnswers, ("ticket", ticket))).Status.ShouldBe(HttpStatusCode.TooManyRequests,
            "A ticket is for one draft.");
        (await other.PostAsync(other.CheckAnswers, ("ticket", "forged"))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("an emergency", "asb", "danger", "danger")]
    public async Task Submit_UrgentBeyondTheBudget_GoesAtOnceAndIsMarked(string what, string form, string step, string answer)
    {
        using var site = Small();
        for (var before = 0; before < 3; before++)
            await SendAsync(site.Resident());
        var resident = site.Resident(form);
        var reply = await SendAsync(resident, Unique().With(step, (step, answer)));
        reply.Location.ShouldEndWith("/received", Case.Sensitive, what);
        var reference = (await resident.GetAsync(resident.Received)).Reference!;
        var teams = (await site.MailAsync()).Where(mail => mail.Subject.Contains(reference, StringComparison.Ordinal)).ToList();
        teams.ShouldNotBeEmpty(what);
        teams.ShouldAllBe(mail => mail.Text.Contains("Many from one network today", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Submit_AskedBeyondTheBudget_HasAWayThroughWhateverIsAnswered()
    {
        await using var google = await SiteVerify.StartAsync();
        using var site = Small(("Abuse:ReCaptcha:SiteKey", "the-site-key"), ("Abuse:ReCaptcha:SecretKey", SiteVerify.Secret),
            ("Abuse:ReCaptcha:VerifyUrl", google.Address));
        for (var before = 0; before < 2; before++)
            await SendAsync(site.Resident());

        google.Answer = _ => Task.FromResult((200, """{"success":true}"""));
        var person = site.Resident();
        var ticket = Ticket(await SendAsync(person, null, ("js", "1")));
        (await person.PostAsync(person.CheckAnswers, ("js", "1"), ("ticket", ticket), ("g-recaptcha-response", "right")))
            .Location.ShouldEndWith("/received");

        google.Answer = _ => Task.FromResult((200, """{"success":false}"""));
        var without = site.Resident();
        ticket = Ticket(await SendAsync(without, null, ("js", "1")));
        var told = await without.PostAsync(without.CheckAnswers, ("js", "1"), ("ticket", ticket), ("g-recaptcha-response", ""));
        told.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        Ticket(told).ShouldBe(ticket, "The wait began with the question.");
        site.Clock!.Advance(TimeSpan.FromMinutes(1));
        (await without.PostAsync(without.CheckAnswers, ("js", "1"), ("ticket", ticket))).Location.ShouldEndWith("/received");

        (await SendAsync(site.Resident())).Status.ShouldBe(HttpStatusCode.TooManyRequests, "Without JavaScript nobody is asked.");
        (await HeldAsync(site)).ShouldBe(0);
    }

    [Fact]
    public async Task Held_Report_SaysByWhenItIsCheckedUntilItIsReleased()
    {
        using var site = SiteUnderTest.InDevelopment(("Abuse:HeldCheckedWithin", "2"));
        // A Friday.
        site.Clock = new TestClock(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));
        var resident = site.Resident();
        await resident.GoToAsync("check-answers", AnswerScript.Widest);
        await resident.PostAsync(resident.CheckAnswers, ("website", "x"));
        var held = await resident.GetAsync(resident.Received);
        var words = held.Page().QuerySelector("main")!.TextContent;
        words.ShouldContain("A person checks this first, by Tuesday 1 December 2026. Then it goes to the teams");
        words.ShouldNotContain("We are sending it to your email address");
        (await site.Services.GetRequiredService<HeldReports>().ReleaseAsync(ReportReference.Parse(held.Reference!), "sam")).ShouldBeTrue();
        var released = (await resident.GetAsync(resident.Received)).Page().QuerySelector("main")!.TextContent;
        released.ShouldNotContain("A person checks this first");
        released.ShouldContain("We are sending it to your email address");
    }

    /// <summary>Takes one report of a network as usual, and one more of all networks beyond.</summary>
    private static SiteUnderTest Small(params (string, string)[] settings)
    {
        var site = SiteUnderTest.InDevelopment(
            [("Abuse:SubmissionBurst", "1"), ("Abuse:SubmissionsPerHour", "1"), ("Abuse:ManyPerHour", "1"), .. settings]);
        site.Clock = new TestClock();
        return site;
    }

    private static string Ticket(Reply reply) => reply.Page().QuerySelector("input[name=ticket]").ShouldNotBeNull().GetAttribute("value")!;

    private static AnswerScript Unique() =>
        AnswerScript.Least.With("what-happened", ("what-happened", $"{Happened} {Interlocked.Increment(ref sent)}"));

    private static async Task<Reply> SendAsync(Resident resident, AnswerScript? answers = null, params (string, string)[] fields)
    {
        await resident.GoToAsync("check-answers", answers ?? Unique());
        return await resident.PostAsync(resident.CheckAnswers, fields);
    }

    private static Task<long> HeldAsync(SiteUnderTest site) => site.CountAsync("Reports", "State = 'Held'");
}
