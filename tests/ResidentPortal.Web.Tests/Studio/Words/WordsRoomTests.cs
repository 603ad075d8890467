using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Studio;
using ResidentPortal.People;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Words;

public class WordsRoomTests(StudioUnderTest studio) : IClassFixture<StudioUnderTest>
{
    private const string Text = "/studio/words/text?key=Contact.Phone";
    private const string Synonyms = "/studio/words/synonyms";

    [Fact]
    public async Task Text_ChangedByTwo_IsNotOverwrittenUnseen()
    {
        var editor = await studio.SignedInAsync(Roles.Editor);
        (await editor.OpenAsync("/studio/words?q=phone")).Page().QuerySelector("tbody a")!.GetAttribute("href").ShouldBe(Text);
        var before = (await editor.OpenAsync(Text)).Page().Standing("text").Single();
        (await editor.FillInAsync(Text, null, ("text", "020 8359 <b>4567</b>"))).Location.ShouldBe(Text + "&saved=true");

        var conflict = await editor.FillInAsync(Text, null, ("text", "020 8359 9999"), ("expected", before));
        conflict.ShouldShowProblem(HttpStatusCode.Conflict, "Somebody changed this meanwhile");
        conflict.Page().Standing("text").ShouldBe(["020 8359 9999"], "What was typed is still there.");
        conflict.Page().QuerySelector(".govuk-inset-text")!.TextContent.ShouldContain("020 8359 <b>4567</b>");
        (await editor.FillInAsync(Text, null, ("text", new string('x', Texts.Longest + 1)))).ShouldShowError("text", "The text must be 10000 characters or fewer");
        (await studio.Services.GetRequiredService<Texts>().FindAsync("Contact.Phone", default))!.Text.ShouldBe("020 8359 <b>4567</b>");
    }

    [Fact]
    public async Task Synonyms_WithMistakes_AreToldByLineAndKept()
    {
        var editor = await studio.SignedInAsync(Roles.Editor);
        var wrong = await editor.FillInAsync(Synonyms, null, ("groups", "graffiti, tagging\n\nscooter\nmoped, Moped"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Page().QuerySelectorAll(".govuk-error-summary a").Select(link => link.TextContent)
            .ShouldBe(["Line 3: write another name for “scooter”, after a comma", "Line 4: take “Moped” away: the line says it twice"]);
        wrong.Page().Standing("groups").Single().ShouldContain("scooter");

        (await editor.FillInAsync(Synonyms, null, ("groups", "graffiti, tagging\nscooter, moped"))).Location.ShouldBe(Synonyms + "?saved=true");
        (await studio.Services.GetRequiredService<SynonymLists>().ReadAsync(default)).Groups.ShouldBe([["graffiti", "tagging"], ["scooter", "moped"]]);
        (await editor.FillInAsync(Synonyms, null, ("groups", "one, two"), ("expected", "something else"))).ShouldShowProblem(HttpStatusCode.Conflict, "Somebody changed the list meanwhile");
    }
}
