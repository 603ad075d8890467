using Microsoft.Playwright;
using ResidentPortal.Browser.Tests.Walking;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Journeys;

[Collection(Beside.Name)]
public sealed class NeighbourTests(SharedBrowser browser)
{
    private const string Name = "Name (you can leave this blank)";

    [BrowserTheory]
    [InlineData(320)]
    public async Task Report_ForSomeoneElseWithoutVoicemail_TellsTeamsHowToCall(int width)
    {
        await using var helper = await browser.VisitAsync(width, forcedColours: ForcedColors.Active);
        await helper.StartAsync("/report/asb");
        await helper.AnswerAsync("Is anyone in danger, or is it happening now?", "It is happening now, but nobody is in danger");
        await helper.SeesAsync("Get help while it is happening");
        await helper.PressAsync("Carry on with my report");
        await helper.AnswerAsync("What is the problem?", "A neighbour who bullies or scares people");
        await helper.TypeAsync("What happened?", $"He bangs on her door at night. {width}");
        await helper.ChooseAsync("Over some time, more than once");
        await helper.TypeAsync("When did it start?", "31 Feb");
        await helper.IsToldAsync($"There is no 31 February in {DateTime.Today.Year}. Check the date");
        await helper.WriteAsync("What happened?", ("When did it start?", "3 weeks ago"), ("When was the last time?", "yesterday"));
        await helper.ChooseAsync("At or near someone’s home");
        await helper.WriteAsync(AsbShortcuts.Where, ("Postcode, if you know it", "HA8 7AA"));
        await helper.AnswerAsync("Who owns or rents out your home?", "A housing association");

        await helper.ChooseAsync("Phone call");
        await helper.TypeAsync(Name, "Sam");
        await helper.TypeAsync("Email address", "sam@mail.co.uk");
        await helper.IsToldAsync("Enter your phone number, because you said that calls or texts are safe");
        await helper.TypeAsync("Phone number", "12");
        await helper.ContinueAsync();
        (await helper.Page.GetByLabel(Name).InputValueAsync()).ShouldBe("Sam");
        await helper.WriteAsync(AsbShortcuts.Contact, ("Email address", ""), ("Phone number", "07700 900123"));
        await helper.ChooseAsync("Can we share your report with the housing association?", "Yes");
        await helper.AnswerAsync(AsbShortcuts.Sharing);

        await helper.FollowAsync("Contacting you safely");
        await helper.AnswerAsync("Calling you safely", "Weekday mornings", "No", "Do not say who you are");
        await helper.SkipAsync("Do you need help to talk or write to us? (optional)");
        await helper.FollowAsync("How it affects people");
        await helper.SkipAsync("What is it doing to you, or to other people? (optional)");
        await helper.AnswerAsync("Is any of this true for you, or for someone it affects? (optional)", "An older person who needs help");
        await helper.SkipAsync("Do you think they did it because of who someone is? (optional)");
        await helper.FollowAsync("Before this");
        await helper.AnswerAsync("Have you told anyone official about this before? (optional)", "Yes, about the same problem");
        await helper.SeesAsync("Who did you tell, and when? (optional)");
        await helper.ChooseAsync("The police");
        await helper.TypeAsync("When did you tell them? (optional)", "2 months ago");
        await helper.PressAsync("Add another report");
        (await helper.Page.GetByLabel("When did you tell them? (optional)").First.InputValueAsync()).ShouldBe("2 months ago");
        await helper.PressAsync("Remove report 2");
        await helper.ContinueAsync();
        await helper.FollowAsync("About you");
        await helper.AnswerAsync("Who are you reporting this for? (optional)", "Someone who asked me for help, or who I am worried about");
        await helper.ChooseAsync("Yes, they agree");
        await helper.WriteAsync("The person you are reporting for", ("How do you know them? (optional)", "I am her son"));
        await helper.SkipAsync("Where do you live? (optional)");
        var reference = await helper.SendAsync();
        (await helper.TextAsync()).ShouldContain("ASB case review");

        var mail = await browser.MailAboutAsync(reference);
        mail.ShouldBeFor("housing-liaison", "community-safety");
        mail.Receipt().ShouldBeNull();
        var message = mail.To("community-safety");
        message.Subject.ShouldBe($"Urgent: {reference}");
        message.Text.ShouldContain("Telephone only.");
        message.Text.ShouldContain("Do not leave a voicemail.");
        message.Text.ShouldContain("Do not email.");
        message.Text.ShouldContain("Weekday mornings");
        message.Text.ShouldContain("I am her son");
        message.Text.ShouldContain("07700 900123");
        message.ReplyTo.ShouldBeNull();
    }
}
