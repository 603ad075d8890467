using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

[Collection(Together.Name)]
public sealed class NoiseInCouncilFlatTests(SharedBrowser browser)
{
    [BrowserTheory]
    [ClassData(typeof(Widths))]
    public async Task Report_NoiseInCouncilFlatAnonymously_ReachesHousingAndNoiseTeams(int width)
    {
        await using var resident = await browser.VisitAsync(width);
        await resident.GoToAsync("/");
        await resident.GoToAsync("/report");
        await resident.StartAsync("/report/asb");

        await resident.IsToldAsync("Select whether anyone is in danger or it is happening now");
        await resident.AnswerAsync("Is anyone in danger, or is it happening now?", "No, it is not happening now");
        if (width == 320)
            (await HeadingTopAsync(resident)).ShouldBeLessThanOrEqualTo(220);
        await resident.IsToldAsync("Select what the problem is");
        (await resident.Page.Locator(".rp-progress").InnerTextAsync()).ShouldBe("Part 2 of 4: What happened");
        await resident.AnswerAsync("What is the problem?", "Noise");
        await resident.IsToldAsync("Enter what happened");
        await resident.TypeAsync("What happened?", $"Drums & <b>shouting</b> upstairs, {width} times");
        await resident.IsToldAsync("Select when it happened");
        await resident.AnswerAsync("What happened?", "Yesterday");

        await resident.IsToldAsync("Select what sort of place it is");
        await resident.ChooseAsync("At or near someone’s home");
        await resident.IsToldAsync("Enter a street, a postcode or something close to where it happened");
        await resident.TypeAsync("Postcode, if you know it", "NW9");
        await resident.IsToldAsync("Enter a full UK postcode, like NW9 4EW, or leave it blank");
        await resident.WriteAsync(AsbShortcuts.Where, ("Postcode, if you know it", "nw94ew"),
            ("Street, building or place", "2 Bristol Avenue"));
        await resident.IsToldAsync("Select who owns or rents out your home, or that you do not know");
        await resident.AnswerAsync("Who owns or rents out your home?", "Barnet Homes");
        await resident.StayAnonymousAsync();

        await resident.SeesAsync("Check your answers before you send your report");
        await resident.FollowAsync("About the noise");
        await resident.AnswerAsync("The noise, and where you hear it", "Music or TV", "Bedroom");
        await resident.SeesAsync("When you hear the noise");
        await resident.AnswerAsync("When you hear the noise", "Friday", "Saturday", "Night, 11pm to 5am");
        await resident.FollowAsync("How often it happens");
        await resident.AnswerAsync("How often does it happen?", "A few times a week");
        await resident.FollowAsync("How it affects people");
        await resident.WriteAsync("What is it doing to you, or to other people? (optional)",
            ("What is it doing to you, or to other people? (optional)", "I cannot sleep"));
        await resident.SkipAsync("Is any of this true for you, or for someone it affects? (optional)");
        await resident.AnswerAsync("Do you think they did it because of who someone is? (optional)", "No, or I do not know");

        (await resident.RowAsync("Where it happens")).ShouldContain("NW9 4EW");
        (await resident.RowAsync("What happened?")).ShouldBe($"Drums & <b>shouting</b> upstairs, {width} times");
        var reference = await resident.SendAsync();
        reference.ShouldStartWith("A-");
        (await resident.TextAsync()).ShouldContain("Barnet Homes will read your report");
        (await resident.TextAsync()).ShouldContain("You stayed anonymous");

        var mail = await browser.MailAboutAsync(reference);
        mail.ShouldBeFor("housing-asb", "noise");
        mail.Receipt().ShouldBeNull();
        var message = mail.To("noise");
        message.Subject.ShouldBe(reference);
        message.ReplyTo.ShouldBeNull();
        message.Text.ShouldContain("This report is anonymous. There is no way to reply.");
        message.Text.ShouldContain($"Drums & <b>shouting</b> upstairs, {width} times");
        message.Html.ShouldContain("Drums &amp; &lt;b&gt;shouting&lt;/b&gt; upstairs");
        message.Text.ShouldContain("A few times a week");
        message.Text.ShouldContain("Night, 11pm to 5am");
        message.Text.ShouldContain("None: do not pass this report on without asking.");
    }

    /// <summary>How far down the question begins, in CSS pixels.</summary>
    private static Task<double> HeadingTopAsync(Visitor resident) =>
        resident.Page.EvaluateAsync<double>("document.querySelector('h1').getBoundingClientRect().top + scrollY");
}
