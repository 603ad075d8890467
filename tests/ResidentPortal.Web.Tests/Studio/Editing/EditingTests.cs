using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Statistics;
using ResidentPortal.People.Access;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Editing;

[Collection(OneStudio.Name)]
public class EditingTests(StudioUnderTest studio)
{
    private const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">x</a>{{7*7}}";

    [Fact]
    public async Task Save_OfANewCampaign_KeepsADraftThatResidentsDoNotSee()
    {
        var author = await studio.SignedInAsync(Roles.Author);
        var (page, saved) = await NewCampaignAsync(author, "Lights on");

        saved.Location.ShouldBe(page + "?saved=true");
        var shown = await author.OpenAsync(saved.Location!);
        shown.Body.ShouldContain("The draft is saved");
        shown.Body.ShouldContain("value=\"Lights on\"");
        await studio.RefreshAsync();
        (await studio.Anonymous().OpenAsync("/campaigns/lights-on")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await author.OpenAsync(page + "/preview/draft")).Body.ShouldContain("Turn a light on.");
    }

    [Fact]
    public async Task Save_OfTextWithParts_RefersToTheFigureAndShowsItsNumber()
    {
        var author = await studio.SignedInAsync(Roles.Author);
        var (page, _) = await NewCampaignAsync(author, "Parts");
        var figure = FigureBlock.On(studio.Live().Find("/statistics/crime")!).First(one => one.Name == "Guns fired");
        const string Text = """
            <p><a class="govuk-button" href="/report/asb" onclick="x">Report it</a></p>
            <details open><summary>What to say</summary><p>Your name.</p></details>
            <div class="rp-contact"><h2>Wardens</h2><p><a href="tel:101">101</a></p></div>
            <div class="rp-figures"><a href="/statistics/crime#figure-guns-fired">12 guns</a></div>
            """;

        (await author.PressAsync(page, "save", ("p.body", Text))).Location.ShouldBe(page + "?saved=true");

        (await StoredAsync(page)).Node.Value("body").ShouldNotBeNull()
            .ShouldContain(
                $"<div class=\"rp-figures\"><a href=\"/{{localLink:{studio.Live().Find("/statistics/crime")!.Key}}}#figure-guns-fired\" "
                + "type=\"document\">12 guns</a></div>");
        (await author.OpenAsync(page)).Body.ShouldContain("/statistics/crime#figure-guns-fired");
        var shown = new AngleSharp.Html.Parser.HtmlParser().ParseDocument((await author.OpenAsync(page + "/preview/draft")).Body);
        shown.QuerySelector("main .rp-figures")!.TextContent.ShouldBe(
            $"Guns fired{figure.Later.Value}{FigureText.Sentence(figure)}{figure.Note}{FigureText.From(figure.Source)}.");
        shown.QuerySelector("main details.rp-accordion:not([open]) > summary")!.TextContent.ShouldBe("What to say");
        shown.QuerySelector("main a.govuk-button[role=button]")!.GetAttribute("href").ShouldBe("/report/asb");
        shown.QuerySelector("main .rp-contact h2")!.TextContent.ShouldBe("Wardens");
    }

    [Fact]
    public async Task Save_OfASecondPerson_ShowsTheDifferenceAndLosesNothing()
    {
        var (first, second) = (await studio.SignedInAsync(Roles.Author), await studio.SignedInAsync(Roles.Author));
        var (page, _) = await NewCampaignAsync(first, "Two hands");
        var opened = await second.OpenAsync(page);
        (await first.PressAsync(page, "save", ("p.summary", "Words of the first."))).Status.ShouldBe(HttpStatusCode.Found);

        var conflict = await second.PressOnAsync(opened, page, "save", ("p.summary", "Words of the second."));

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Body.ShouldContain("Two people changed this page");
        conflict.Body.ShouldContain("Words of the first.");
        conflict.Body.ShouldContain("Words of the second.");
        (await StoredAsync(page)).Node.Value("summary").ShouldBe("Words of the first.", "nothing is overwritten before it was seen");
        (await second.PressOnAsync(conflict, page, "save")).Location.ShouldBe(page + "?saved=true");
        (await StoredAsync(page)).Node.Value("summary").ShouldBe("Words of the second.");
        (await second.OpenAsync(page + "/versions")).Body.ShouldContain("Words of the");
    }

    [Fact]
    public async Task Save_AfterTheSessionEnded_KeepsTheWordsForTheirWriter()
    {
        var (author, person) = await studio.SignedInAsync([Roles.Author]);
        var (page, _) = await NewCampaignAsync(author, "Long thoughts");
        var opened = await author.OpenAsync(page);

        var refused = await studio.Anonymous().PressOnAsync(opened, page, "save", ("p.summary", "Typed before the session ended."));

        refused.Location.ShouldNotBeNull().ShouldStartWith("/studio/sign-in?return=");
        (await StoredAsync(page)).Node.Value("summary").ShouldBe("Turn a light on.");
        var again = await studio.SignedInAsync(person);
        (await again.OpenAsync(page)).Body.ShouldContain("that was not saved");
        var goneOn = await again.OpenAsync(Uri.UnescapeDataString(refused.Location!.Split("return=")[1]));
        goneOn.Body.ShouldContain("Typed before the session ended.");
        await again.PressOnAsync(goneOn, page, "save");
        (await StoredAsync(page)).Node.Value("summary").ShouldBe("Typed before the session ended.");
        (await again.OpenAsync(page)).Body.ShouldNotContain("that was not saved");
    }

    [Fact]
    public async Task Save_WithATokenOfAnotherPage_KeepsNothing()
    {
        var author = await studio.SignedInAsync(Roles.Author);
        var (one, _) = await NewCampaignAsync(author, "One page");
        var (other, _) = await NewCampaignAsync(author, "Another page");
        var fields = EditorBrowsing.FieldsOf((await author.OpenAsync(one)).Body, "save");

        await studio.Anonymous().SendFormAsync(other, [.. fields, new("do", "save")]);

        (await author.OpenAsync(other)).Body.ShouldNotContain("that was not saved");
    }

    [Fact]
    public async Task Buttons_OfBlocks_MoveThemAndLoseNothingTyped()
    {
        var editor = await studio.SignedInAsync(Roles.Editor);
        var page = $"/studio/pages/{studio.Live().Home!.Key}";
        var opened = await editor.OpenAsync(page);
        var keys = EditorBrowsing.FieldsOf(opened.Body, "save").Where(field => field.Key == "p.tasks").Select(field => field.Value)
            .ToList();

        var moved = await editor.PressOnAsync(opened, page, $"down:p.tasks:{keys[0]}", ("p.summary", "Typed and not saved."));
        moved.Status.ShouldBe(HttpStatusCode.OK);
        moved.Body.ShouldContain("Typed and not saved.");
        Keys(moved).ShouldBe([keys[1], keys[0], .. keys[2..]]);
        moved.Body.ShouldContain($"data-goto=\"p.tasks.{keys[0]}\"");

        var less = await editor.PressOnAsync(moved, page, $"remove:p.tasks:{keys[1]}");
        Keys(less).ShouldBe([keys[0], .. keys[2..]]);
        var add = System.Text.RegularExpressions.Regex.Match(less.Body, "add:p.tasks:[0-9a-f-]+").Value;
        var more = await editor.PressOnAsync(less, page, add);
        Keys(more).Count.ShouldBe(keys.Count);
        (await editor.PressOnAsync(more, page, "save")).Location.ShouldBe(page + "?saved=true");
        Keys(await editor.OpenAsync(page)).ShouldBe(Keys(more));

        static List<string> Keys(Reply reply) =>
            [.. EditorBrowsing.FieldsOf(reply.Body, "save").Where(field => field.Key == "p.tasks").Select(field => field.Value)];
    }

    [Fact]
    public async Task Save_OfMistakes_SaysWhatToDoAndKeepsWhatWasTyped()
    {
        var author = await studio.SignedInAsync(Roles.Author);
        var (page, _) = await NewCampaignAsync(author, "Mistakes");

        var refused =
            await author.PressAsync(page, "save", ("name", " "), ("p.startDate", "some day"), ("p.callToAction.0.to", "ftp://example.org"),
                ("p.callToAction.0.words", "Go"), ("p.callToAction", "0"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Body.ShouldContain("<title>Error: ");
        foreach (var said in new[] { "Enter a name for the page", "Start date must be a date, like 17/5/2026",
            "Call to action must lead to a page", "value=\"some day\"", "value=\"ftp://example.org\"" })
            refused.Body.ShouldContain(said);
    }

    [Theory]
    [InlineData("campaign", "/campaigns")]
    [InlineData("helpPage", "/help")]
    [InlineData("event", "/events")]
    [InlineData("consultation", "/consultations")]
    [InlineData("meeting", "/meetings")]
    public async Task Save_OfHostileWords_IsHarmlessToResidentsAndEditors(string type, string below)
    {
        var author = await studio.SignedInAsync(Roles.Author);
        var start = (await author.OpenAsync($"/studio/pages/new?below={studio.Live().Find(below)!.Key}&type={type}")).Location!;
        var fields = EditorBrowsing.FieldsOf((await author.OpenAsync(start)).Body, "save").Select(field => field.Key).Distinct()
            .Where(field => field.StartsWith("p.", StringComparison.Ordinal) && !field.Contains("Date", StringComparison.Ordinal)
                && field is not ("p.date" or "p.opens" or "p.closes"));
        var page = start.Split('?')[0];
        // Choices and links have ways of their own to refuse.
        (string, string)[] changes =
            [("name", Hostile), .. fields.Where(field => !field.EndsWith(".to", StringComparison.Ordinal)
                && !field.EndsWith(".words", StringComparison.Ordinal)).Select(field => (field, Hostile))];
        var saved = await author.PressAsync(start, "save", changes);
        saved.Location.ShouldBe(page + "?saved=true", saved.Body.Length > 3000 ? "refused" : saved.Body);

        foreach (var shown in new[] { page, page + "/preview/draft", page + "/preview", page + "/publish",
            page + "/versions", "/studio", $"/studio/pages?below={studio.Live().Find(below)!.Key}" })
        {
            var reply = await author.OpenAsync(shown);
            ((int)reply.Status).ShouldBeLessThan(500, shown);
            var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(reply.Body);
            document.QuerySelectorAll("script:not([src]),[onerror],[onclick],a[href^='javascript:'],img[src='x']").ShouldBeEmpty(shown);
        }
    }

    private async Task<(string Page, Reply Saved)> NewCampaignAsync(HttpClient client, string name)
    {
        await studio.RefreshAsync();
        var start = (await client.OpenAsync($"/studio/pages/new?below={studio.Live().Find("/campaigns")!.Key}&type=campaign")).Location!;
        var saved = await client.PressAsync(start, "save",
            ("name", name), ("p.summary", "Turn a light on."), ("p.body", "<p>A light in the window helps.</p>"),
            ("p.callToAction", "0"), ("p.callToAction.0.to", "/help/crime-prevention"), ("p.callToAction.0.words", "Keep your home safe"),
                ("p.reviewDate", "1/5/2030"));
        return (start.Split('?')[0], saved);
    }

    private async Task<EditablePage> StoredAsync(string page) =>
        (await studio.Services.GetRequiredService<ContentEditing>().ReadAsync(Guid.Parse(page.Split('/')[^1]), default))!;
}
