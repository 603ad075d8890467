using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

[Collection(Beside.Name)]
public sealed class HateCrimeTests(SharedBrowser browser)
{
    [BrowserTheory]
    [InlineData(320)]
    public async Task Report_VictimWithTwoStrandsAndThreeConsents_ReachesEveryBodyAgreedTo(int width)
    {
        await using var victim = await browser.VisitAsync(width);

        var reference = await ReportAsync(victim, $"Two men shouted at us. {width}");

        await ShouldHaveArrivedAsync(reference, $"Two men shouted at us. {width}");
        await victim.FollowAsync("Answer a few questions about yourself");
        await victim.SeesAsync("Some questions about you");
        await victim.ChooseAsync("25 to 44");
        await victim.PressAsync("Send these answers");
        (await victim.ReferenceAsync()).ShouldBe(reference);
        (await victim.TextAsync()).ShouldNotContain("Answer a few questions about yourself");
    }

    [BrowserTheory]
    [InlineData(1280)]
    public async Task Report_WithoutJavaScript_IsTheSameReport(int width)
    {
        await using var victim = await browser.VisitAsync(width, javaScript: false);

        var reference = await ReportAsync(victim, $"Two men shouted at us, no script. {width}");

        await ShouldHaveArrivedAsync(reference, $"Two men shouted at us, no script. {width}");
    }

    private static async Task<string> ReportAsync(Visitor victim, string story)
    {
        await victim.StartAsync("/report/hate-crime");
        await victim.AnswerAsync("Is anyone in danger, or is it happening now?", "No, it is not happening now");
        await victim.IsToldAsync("Select why you think they did it, or that you do not want to say");
        await victim.AnswerAsync("Why do you think they did it?", "Race, skin colour, nationality or where your family is from",
            "Religion or faith, or having none");
        await victim.TypeAsync("What happened?", story);
        await victim.ChooseAsync("On another day");
        await victim.TypeAsync("What day?", "31/12/2099");
        await victim.IsToldAsync("The date must be today or in the past");
        await victim.WriteAsync("What happened?", ("What day?", "3/3/26"), ("About what time? (optional)", "10pm"));
        await victim.ChooseAsync("On a bus, train or tube, or waiting for one");
        await victim.WriteAsync("Where did it happen?", ("Anything that helps us find it (optional)", "Bus stop at Hendon Central"));
        await victim.ChooseAsync("Email");
        await victim.TypeAsync("Email address", "amina");
        await victim.IsToldAsync("Enter an email address in the correct format, like name@example.com");
        await victim.WriteAsync(AsbShortcuts.Contact, ("Name (you can leave this blank)", "Amina Yusuf"),
            ("Email address", "amina@mail.co.uk"));
        await victim.ChooseAsync("Can we share your report with the police?", "Yes");
        await victim.ChooseAsync("Can we share your report with Barnet Mencap?", "Yes");
        await victim.ChooseAsync("Can we share your report with Victim Support?", "Yes");
        await victim.AnswerAsync(AsbShortcuts.Sharing);

        await victim.FollowAsync("Contacting you safely");
        await victim.AnswerAsync("Can our email say that it is from the council and what it is about? (optional)", "No, keep it neutral");
        await victim.AnswerAsync("Do you need help to talk or write to us? (optional)", "An interpreter");
        await victim.SeesAsync("Do you need help to talk or write to us? (optional)");
        await victim.WriteAsync("Do you need help to talk or write to us? (optional)", ("Which language?", "Somali"));
        await victim.FollowAsync("More about what happened");
        await victim.AnswerAsync("What did they do? (optional)", "They said things", "They made threats");
        await victim.WriteAsync("What did they say or write? (optional)", ("What did they say or write? (optional)", "Go home"));
        await victim.AnswerAsync("Was anyone hurt, or anything damaged?", "No, none of these");
        await victim.AnswerAsync("Has it happened before? (optional)", "No, this was the first time");
        await victim.FollowAsync("What would help");
        await victim.AnswerAsync("What would help now? (optional)", "Someone to talk to");
        return await victim.SendAsync();
    }

    private async Task ShouldHaveArrivedAsync(string reference, string story)
    {
        var mail = await browser.MailAboutAsync(reference);
        mail.ShouldBeFor("hate-crime", "police-liaison", "zero-tolerance", "victim-support");

        var full = mail.To("hate-crime");
        full.Subject.ShouldBe(reference);
        full.ReplyTo.ShouldBeNull();
        full.Html.ShouldContain($"<a href=\"mailto:amina@mail.co.uk?subject=Your%20reference%20{reference}\">");
        full.Text.ShouldContain("Email only.");
        full.Text.ShouldContain("Do not telephone.");
        full.Text.ShouldContain(story);
        full.Text.ShouldContain("Race, skin colour, nationality");
        full.Text.ShouldContain("Religion or faith");
        full.Text.ShouldContain("Somali");

        var receipt = mail.Receipt().ShouldNotBeNull();
        receipt.To.ShouldBe("amina@mail.co.uk");
        receipt.Subject.ShouldBe("Thank you for contacting us");
        receipt.From.ShouldNotContain("hate", Case.Insensitive);
        receipt.Text.ShouldContain(reference);
        receipt.Text.ShouldContain("We will look at what you sent us by");
        receipt.Text.ShouldNotContain("hate", Case.Insensitive);
        receipt.Text.ShouldNotContain(story);
    }
}
