using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Dictionary;
using ResidentPortal.People.Access;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.Tests.CaseReview;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Dictionary;

[Collection(OneStudio.Name)]
public class FormTextTests(StudioUnderTest studio)
{
    private const string Script = "<script>alert(1)</script>";
    private const string Encoded = "&lt;script&gt;alert(1)&lt;/script&gt;";

    [Fact]
    public async Task Words_OfAForm_AreWhatResidentsReadAndTheTeamDoesNot()
    {
        var editor = await studio.SignedInAsync(Roles.Editor);
        (await editor.OpenAsync("/studio/words")).Body.ShouldContain("href=\"/studio/words/forms\"");
        (await editor.OpenAsync("/studio/words/forms")).Body.ShouldContain("href=\"/studio/words/forms/asb\"");
        (await editor.OpenAsync("/studio/words/forms/asb")).Page().QuerySelector("#kind a")!.GetAttribute("href")
            .ShouldBe(Of("Form.asb.kind.Label"));
        foreach (var (key, words) in new[]
        {
            ("Form.asb.kind.Label", "What bothers you? " + Script),
            ("Form.asb.kind.Hint", "One only " + Script),
            ("Form.asb.kind.Brief", "What bothers you"),
            ("Form.asb.kind.noise.Label", "Too loud"),
            ("Form.asb.kind.drugs.Hint", "Smells count"),
            ("Form.case-review-check.whose.Label", "Who is this about?"),
            ("Form.case-review.outcome-wanted.Label", "What do you hope for?"),
            ("Button.Start", "Begin"),
            ("Button.Continue", "Go on " + Script),
            ("Button.Change", "Edit"),
            ("Button.Send", "Send it off"),
        })
            (await editor.FillInAsync(Of(key), null, ("text", words))).Location.ShouldBe(Of(key) + "&saved=true");
        // From a file, which no page has checked.
        await studio.Services.GetRequiredService<DictionaryEditing>()
            .SetAsync("Form.asb.kind.begging.Label", null, "one\ntwo", "", "import", default);
        await studio.RefreshAsync();

        var resident = new Resident(studio.Anonymous(), "asb") { LoadsPages = false };
        (await resident.GetAsync(resident.Start)).Body.ShouldContain("Begin");
        var problem = await resident.GoToAsync("problem", AnswerScript.Least);
        problem.Body.ShouldSatisfyAllConditions(
            body => body.ShouldNotContain(Script),
            body => body.ShouldContain("<title>What bothers you? " + Encoded),
            body => body.ShouldContain("Go on " + Encoded));
        var page = problem.Page();
        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("What bothers you? " + Script);
        page.QuerySelector("#kind-hint")!.TextContent.Trim().ShouldBe("One only " + Script);
        page.QuerySelectorAll(".govuk-checkboxes__item").Select(item => item.TextContent.Trim()).ShouldSatisfyAllConditions(
            items => items.ShouldContain(item => item.StartsWith("Too loud")),
            items => items.ShouldContain(item => item.EndsWith("Smells count")),
            items => items.ShouldContain("Begging", "The words of the file are no label."));

        var sent = new Resident(studio.Anonymous(), "asb") { LoadsPages = false };
        var summary = (await sent.GoToAsync("check-answers", AnswerScript.Least)).Page();
        var row = summary.QuerySelectorAll(".govuk-summary-list__row")
            .Single(row => row.QuerySelector("dt")!.TextContent.Trim() == "What bothers you");
        row.QuerySelector("dd")!.TextContent.Trim().ShouldBe("Too loud");
        row.QuerySelector("a")!.TextContent.ShouldStartWith("Edit");
        summary.QuerySelectorAll("button").ShouldContain(button => button.TextContent.Trim() == "Send it off");
        var reference = (await sent.SubmitAsync()).Reference!;
        var mail = (await studio.Site.MailAsync()).Where(message => message.Text.Contains(reference, StringComparison.Ordinal)).ToList();
        mail.ShouldNotBeEmpty();
        mail.ShouldAllBe(message => message.Text.Contains("Kind: Noise") && !message.Text.Contains("Too loud")
            && !message.Text.Contains("bothers"));

        (await studio.Site.Checker().CheckAsync(AnswerScript.Least, until: "whose")).Page().QuerySelector("h1")!.TextContent.Trim()
            .ShouldBe("Who is this about?");
        (await studio.Anonymous().OpenAsync("/asb-case-review/printable-form")).Body.ShouldContain("What do you hope for?");

        var form = await editor.OpenAsync("/studio/words/forms/asb");
        form.Page().QuerySelectorAll("#kind .govuk-tag").Length.ShouldBe(5);
        form.Body.ShouldContain("an agreement holds only for the words that were agreed to");
        var text = (await editor.OpenAsync(Of("Form.asb.kind.noise.Label"))).Page();
        text.QuerySelector("#text-hint")!.TextContent.Trim().ShouldEndWith("Leave empty to use: Noise");
        text.QuerySelector("a[href='/studio/words/forms/asb#kind']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Words_TakenBack_AreTheProgramsAgain()
    {
        const string Hate = "Form.hate-crime.kind.Label";
        var editor = await studio.SignedInAsync(Roles.Editor);
        await editor.FillInAsync(Of(Hate), null, ("text", "What was it?"));
        await studio.RefreshAsync();
        (await KindAsync()).ShouldContain("What was it?");
        (await editor.OpenAsync("/studio/words?q=was it")).Body.ShouldContain(Hate);

        // As typed, the program's own words: they are not kept a second time.
        (await editor.FillInAsync(Of(Hate), null, ("text", " What did they do? "))).Location.ShouldBe(Of(Hate) + "&saved=true");
        (await studio.Services.GetRequiredService<DictionaryEditing>().FindAsync(Hate, default))!.Text.ShouldBe("");
        await studio.RefreshAsync();
        (await KindAsync()).ShouldNotContain("What was it?");
        (await editor.OpenAsync("/studio/words")).Body.ShouldNotContain(Hate);

        async Task<string> KindAsync() =>
            (await new Resident(studio.Anonymous(), "hate-crime") { LoadsPages = false }.GoToAsync("kind", AnswerScript.Least)).Body;
    }

    [Theory]
    [InlineData("Form.asb.where.Label", "  ", "Enter words, or leave the field empty")]
    [InlineData("Form.asb.where.Label", "one\ntwo", "Enter the words on one line")]
    [InlineData("Form.asb.where.Label", null, "The words must be 200 characters or fewer")]
    [InlineData("Form.asb.where.Hint", null, "The words must be 500 characters or fewer")]
    [InlineData("Button.CarryOn", null, "The words must be 40 characters or fewer")]
    public async Task Words_ThatCannotStand_AreRefusedAndKeptToMend(string key, string? words, string problem)
    {
        var editor = await studio.SignedInAsync(Roles.Editor);
        var typed = words ?? new string('x', 501);
        var refused = await editor.FillInAsync(Of(key), null, ("text", typed));
        refused.ShouldShowError("text", problem);
        refused.Page().Standing("text").ShouldBe([typed.Trim()]);
        (await studio.Services.GetRequiredService<DictionaryEditing>().FindAsync(key, default)).ShouldBeNull();
    }

    [Theory]
    [InlineData("a consent", "Form.asb.share-police.Label")]
    [InlineData("the danger question's answer", "Form.hate-crime.danger.over.Label")]
    [InlineData("what the law counts", "Form.case-review.people.Hint")]
    [InlineData("no such question", "Form.asb.nothing.Label")]
    [InlineData("no such button", "Button.Nothing")]
    public async Task Words_ThatAreNotForStaff_AreNotFound(string described, string key)
    {
        var editor = await studio.SignedInAsync(Roles.Editor);
        (await editor.OpenAsync(Of(key))).Status.ShouldBe(HttpStatusCode.NotFound, described);
        var token = (await editor.OpenAsync(Of("Button.Start"))).HiddenTokenAnd("key").Where(field => field.Key is not "key");
        (await editor.SendFormAsync("/studio/words/text", [.. token, new("key", key), new("text", "Mine")])).Status.ShouldBe(
            HttpStatusCode.NotFound, described);
        (await studio.Services.GetRequiredService<DictionaryEditing>().FindAsync(key, default)).ShouldBeNull(described);
    }

    private static string Of(string key) => $"/studio/words/text?key={key}";
}
