using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.People.Access;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.DocumentTypes;

[Collection(OneStudio.Name)]
public class DocumentTypesRoomTests(StudioUnderTest studio)
{
    private const string Hostile = "Times <script>alert(1)</script> & \"more\"";

    [Fact]
    public async Task Field_AddedFilledInAndRemoved_IsInTheEditorAndOnThePageMeanwhile()
    {
        var admin = await studio.SignedInAsync(Roles.Administrator);
        var (room, name) = await RoomAsync("textPage");
        var list = await admin.OpenAsync("/studio/types");
        list.Page().QuerySelectorAll("a").ShouldContain(link => link.GetAttribute("href") == room && link.TextContent == name);
        var opened = await admin.OpenAsync(room);
        opened.Body.ShouldContain("Residents see an added field after the text of the page");

        var text = await DataTypeAsync("Long text");
        (await admin.FillInAsync(room + "/add", null, ("label", ""), ("alias", "openingTimes"), ("dataType", text)))
            .ShouldShowError("label", "Enter a label");
        (await admin.FillInAsync(room + "/add", null, ("label", "Times"), ("alias", "Opening times"), ("dataType", text)))
            .ShouldShowError("alias", "Enter a short name of letters and digits that begins with a small letter, like openingTimes");
        (await admin.FillInAsync(room + "/add", null, ("label", "Times"), ("alias", "openingTimes")))
            .ShouldShowError("dataType", "Choose what the field holds");
        (await admin.FillInAsync(room + "/add", null, ("label", Hostile), ("help", Hostile), ("alias", "openingTimes"), ("dataType", text),
            ("mandatory", "1"), ("newGroup", "Visit <b>us</b>"))).Location.ShouldBe(room + "?done=added");

        var page = studio.Live().Pages.First(one => one.DocumentType == "textPage");
        var editor = await admin.OpenAsync($"/studio/pages/{page.Key}");
        editor.Page().QuerySelector("label[for='p.openingTimes']")!.TextContent.Trim().ShouldBe(Hostile);
        editor.Page().QuerySelectorAll("h2").ShouldContain(heading => heading.TextContent == "Visit <b>us</b>");
        foreach (var reply in new[] { editor, await admin.OpenAsync(room), await admin.OpenAsync(room + "/fields/openingTimes"),
            await admin.OpenAsync(room + "/fields/openingTimes/remove") })
            reply.Page().QuerySelectorAll("main script, main b").ShouldBeEmpty();

        // It must be filled in from now on; the page shows it after its text.
        var missing = await admin.PressAsync($"/studio/pages/{page.Key}", "publish");
        (await admin.OpenAsync(missing.Location!)).Page().Body!.TextContent.ShouldContain("is empty. Fill it in.");
        await admin.PressAsync($"/studio/pages/{page.Key}", "save", ("p.openingTimes", "Monday to Friday\n<b>Nine</b> to five"));
        var node = (await studio.Services.GetRequiredService<ContentEditing>().ReadAsync(page.Key, default))!;
        (await studio.Services.GetRequiredService<ContentEditing>()
            .PublishAsync(page.Key, null, null, node.Version, "Ann", default)).IsDone.ShouldBeTrue();
        await studio.RefreshAsync();
        var shown = (await studio.Anonymous().OpenAsync(page.Path)).Page();
        shown.QuerySelectorAll("main h2").ShouldContain(heading => heading.TextContent == Hostile);
        shown.QuerySelectorAll("main p").Select(line => line.TextContent).ShouldContain("<b>Nine</b> to five");
        shown.QuerySelectorAll("main script").ShouldBeEmpty();

        (await admin.OpenAsync(room + "/fields/openingTimes/remove"))
            .Page().Body!.TextContent.ShouldContain("1 page has something in this field.");
        (await admin.FillInAsync(room + "/fields/openingTimes/remove", null)).Location.ShouldBe(room + "?done=removed");
        await studio.RefreshAsync();
        (await studio.Anonymous().OpenAsync(page.Path)).Body.ShouldNotContain("Monday to Friday");
        (await admin.OpenAsync(room + "/fields/openingTimes")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await admin.OpenAsync("/studio/record")).Body.ShouldContain("Field removed");
    }

    [Fact]
    public async Task Field_OfTheProgramsOwn_IsRenamedAndMovedButNeverRemoved()
    {
        var admin = await studio.SignedInAsync(Roles.Administrator);
        var (room, _) = await RoomAsync("helpPage");
        (await admin.FillInAsync(room + "/fields/summary", null, ("label", "In a nutshell"), ("help", "Say it in one go"),
            ("mandatory", "1"))).Location.ShouldBe(room + "?done=field");
        var page = studio.Live().Pages.First(one => one.DocumentType == "helpPage");
        var editor = await admin.OpenAsync($"/studio/pages/{page.Key}");
        editor.Body.ShouldContain("In a nutshell");
        editor.Body.ShouldContain("Say it in one go");
        (await admin.FillInAsync(room, room + "/order", ("field", "body"), ("by", "up"))).Location.ShouldBe(room + "?done=moved#fields");
        (await admin.OpenAsync($"/studio/pages/{page.Key}")).Page().QuerySelectorAll("main label")
            .Select(label => label.GetAttribute("for")).Where(field => field?.StartsWith("p.", StringComparison.Ordinal) is true).First()
            .ShouldBe("p.body");

        var kept = await admin.OpenAsync(room + "/fields/summary/remove");
        kept.Page().Body!.TextContent.ShouldContain("This field cannot be removed: the site’s own pages read it.");
        kept.Page().QuerySelectorAll("main form").ShouldBeEmpty();
        var token = (await admin.OpenAsync(room + "/fields/summary")).HiddenTokenAnd("stamp");
        (await admin.SendFormAsync(room + "/fields/summary/remove", token)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await admin.OpenAsync(room + "/fields/summary")).Status.ShouldBe(HttpStatusCode.OK);
        (await admin.SendFormAsync(room + "/order", [new("field", "body"), new("by", "up")])).Status.ShouldBe(HttpStatusCode.BadRequest,
            "without a token");
    }

    [Fact]
    public async Task Type_ChangedByTwoAtOnce_AsksTheSecond()
    {
        var (first, second) = (await studio.SignedInAsync(Roles.Administrator), await studio.SignedInAsync(Roles.Administrator));
        var (room, _) = await RoomAsync("section");
        (string, string)[] Fields(string name) =>
            [("name", name), ("description", "What <i>it</i> is"), ("group.content", "Content"), ("below", "helpPage"),
                ("below", "section")];
        var (form, stale) = (await second.OpenAsync(room), (await second.OpenAsync(room)).HiddenTokenAnd("stamp"));
        form.Status.ShouldBe(HttpStatusCode.OK);

        var asked = await first.FillInAsync(room, null, [.. Fields("Part of the site")[..3], ("below", "event")]);
        asked.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        asked.Page().QuerySelector("h1")!.TextContent.ShouldBe("Pages lie there already");
        // The warning's own form carries what was typed.
        var sure = asked.Page().QuerySelectorAll("main form input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));
        (await first.SendFormAsync(room, sure)).Location.ShouldBe(room + "?done=saved");

        var clash =
            await second.SendFormAsync(room, [.. stale, .. Fields("Mine").Select(field => KeyValuePair.Create(field.Item1, field.Item2))]);
        clash.Status.ShouldBe(HttpStatusCode.Conflict);
        clash.Page().QuerySelector("#conflict")!.TextContent.ShouldSatisfyAllConditions(words => words.ShouldContain("administrator-"),
            words => words.ShouldContain("Part of the site"), words => words.ShouldContain("Mine"));
        clash.Page().QuerySelector("#name")!.GetAttribute("value").ShouldBe("Mine");
        var again = clash.Page().QuerySelectorAll("main form[action='" + room + "'] input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));
        (await second.SendFormAsync(room,
            [.. again, .. Fields("Mine").Select(field => KeyValuePair.Create(field.Item1, field.Item2))])).Location.ShouldBe(room
            + "?done=saved");
        (await second.OpenAsync("/studio/types")).Body.ShouldContain("What &lt;i&gt;it&lt;/i&gt; is");
    }

    private async Task<(string Path, string Name)> RoomAsync(string alias)
    {
        var type = (await studio.Services.GetRequiredService<DraftSite>().TypesAsync(default)).Find(alias)!;
        return ($"/studio/types/{type.Key}", type.Name);
    }

    private async Task<string> DataTypeAsync(string name) =>
        (await studio.Services.GetRequiredService<DataTypes>().ListAsync(default)).Single(type => type.Name == name).Key.ToString();
}
