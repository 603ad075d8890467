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
        await resident.IsToldAsync("Select who you are reporting this for");
        await resident.AnswerAsync("Who are you reporting this for?", "Myself");
        await resident.IsToldAsync("Select what the problem is");
        await resident.AnswerAsync("What is the problem?", "Noise");
        await resident.IsToldAsync("Enter what happened");
        await resident.WriteAsync("What happened?", ("What happened?", $"Drums & <b>shouting</b> upstairs, {width} times"));
        await resident.IsToldAsync("Select what sort of place it is");
        await resident.AnswerAsync("What sort of place is it?", "At or near someone’s home");

        await resident.IsToldAsync("Enter a street, a postcode or something close to where it happened");
        await resident.TypeAsync("Postcode, if you know it", "NW9");
        await resident.IsToldAsync("Enter a full UK postcode, like NW9 4EW, or leave it blank");
        await resident.WriteAsync("Where did it happen?", ("Postcode, if you know it", "nw94ew"),
            ("Street, building or place", "2 Bristol Avenue"));

        await resident.IsToldAsync("Select when it happened");
        await resident.AnswerAsync("When did it happen?", "Yesterday");
        await resident.AnswerAsync("How often does it happen?", "A few times a week");
        await resident.SkipAsync("Do you know who did it? (optional)");
        await resident.SkipAsync("Did anyone else see or hear it? (optional)");
        await resident.AnswerAsync("Do you have anything that shows what happened?", "Sound recordings", "A diary or notes");
        await resident.WriteAsync("What is it doing to you, or to other people? (optional)",
            ("What is it doing to you, or to other people? (optional)", "I cannot sleep"));
        await resident.SkipAsync("Is any of this true for you, or for someone it affects? (optional)");
        await resident.AnswerAsync("Do you think they did it because of who someone is? (optional)", "No, or I do not know");
        await resident.SkipAsync("Have you told anyone official about this before? (optional)");
        await resident.IsToldAsync("Select who owns or rents out your home, or that you do not know");
        await resident.AnswerAsync("Who owns or rents out your home?", "Barnet Homes");
        await resident.IsToldAsync("Select whether you want to give your name");
        await resident.AnswerAsync("Do you want to give your name?", "No, I want to stay anonymous");
        await resident.IsToldAsync("Select yes if we can share your report with the police");
        await resident.AnswerAsync("Can we share your report with the police?", "No");

        (await resident.RowAsync("Where did it happen?")).ShouldContain("NW9 4EW");
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
        message.Text.ShouldContain("None: do not pass this report on without asking.");
    }
}
