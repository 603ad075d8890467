using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Authoring.Versions;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Tests;
using ResidentPortal.Database;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.Versions;

public class PageDifferenceTests
{
    private static readonly Guid One = Guid.NewGuid();
    private static readonly Guid Two = Guid.NewGuid();
    private static readonly Guid Three = Guid.NewGuid();

    [Theory]
    [InlineData("a text", "place", "The park", "The old park", "The park", "The [old ]park")]
    [InlineData("lines", "summary", "One\nTwo\nThree", "One\nThree\nFour", "One/[Two]/Three/-", "One/-/Three/[Four]")]
    [InlineData("a date", "endDate", "2026-05-03T00:00:00", "2026-05-03T17:30:00", "3 May 2026", "3 May 2026[ at 5:30pm]")]
    [InlineData("a date that is none", "endDate", "soon", "", "[soon]", "-")]
    [InlineData("yes or no", "exit", "", "1", "[No]", "[Yes]")]
    [InlineData("a link to another address", "call", """[{"name":"Go","url":"https://a.org"}]""",
        """[{"name":"Go","url":"https://b.org"}]""", "Go (link to https://[a].org)", "Go (link to https://[b].org)")]
    [InlineData("a picture", "picture", "", """[{"mediaKey":"aaaaaaaa-0000-0000-0000-000000000002"}]""", "-", "[Street]")]
    [InlineData("a picture that is gone", "picture", """[{"mediaKey":"bbbbbbbb-0000-0000-0000-000000000002"}]""", "",
        "[a file that is gone]", "-")]
    [InlineData("words of a text", "body", "<p>Call 101 or <b>write</b>.</p>", "<p>Call 999 or write.</p>", "Call [101] or write.",
        "Call [999] or write.")]
    [InlineData("headings and lists", "body", "<p>Where</p><p>a</p>", "<h2>Where</h2><ol><li>a</li><li>b</li></ol>", "Where/a/-",
        "[Heading 2: ]Where/[1. ]a/[2. b]")]
    [InlineData("a table", "body", "<table><tr><td>Ward and place</td><td>2</td></tr></table>",
        "<table><tr><th>Ward and place</th><td><p>2</p></td></tr></table>", "Ward and place | 2", "Ward and place [(header) ]| 2")]
    [InlineData("where a link leads", "body", "<p>See <a href=\"/noise\">noise</a></p>", "<p>See <a href=\"/crime\">noise</a></p>",
        "See noise (link to /[noise])", "See noise (link to /[crime])")]
    [InlineData("a property that the type does not have", "colour", "red", "blue", "[red]", "[blue]")]
    [InlineData("blocks that cannot be read", "tasks", "{", "[", "[{]", "[[]")]
    public void Between_AValue_ShowsWhatChanged(string what, string alias, string before, string after, string left, string right)
    {
        var change = Between(Draft.Good.With(alias, before), Draft.Good.With(alias, after)).ShouldHaveSingleItem(what);
        (Show(change.Before), Show(change.After)).ShouldBe((left, right), what);
    }

    [Fact]
    public void Between_TheSameWords_SaysWhetherTheyLookOtherwise()
    {
        Between(Draft.Good.With("body", "<p>a</p>\n<p>b</p>"), Draft.Good.With("body", "<p>a</p>\n<p>b</p>\n")).ShouldBeEmpty();
        Between(Draft.Good, Draft.Good.With("exit", "0")).ShouldBeEmpty();
        Between(Draft.Good.With("body", "<p>a</p>"), Draft.Good.With("body", "<p><strong>a</strong></p>"))
            .ShouldHaveSingleItem().Kind.ShouldBe(FieldChangeKind.OnlyFormatting);
    }

    [Fact]
    public void Between_ThePageItself_NamesItsPlaceNameAndTimes()
    {
        var after = Draft.Good.With("umbracoUrlName", "night-walk") with
        {
            Name = new("Night walk", new Dictionary<string, string> { ["cy"] = "Taith" }),
            Parent = Draft.Noise.Key,
            Schedule = [new("", ScheduledActionKind.Expire, new(2026, 5, 3, 16, 0, 0, TimeSpan.Zero))],
        };
        Between(Draft.Good, after).Select(change => (change.Name, Show(change.Before), Show(change.After))).ShouldBe(
        [
            ("Name", "[Walk]", "[Night walk]"),
            ("Name (Welsh)", "-", "[Taith]"),
            ("Address", "-", "[night-walk]"),
            ("Place", "Below [Start], sort order 0", "Below [Noise], sort order 0"),
            ("Ends on", "-", "[3 May 2026 at 5pm]"),
        ]);
    }

    [Fact]
    public void Between_Blocks_AreMatchedByTheirKeys()
    {
        var before = Draft.Good.With("tasks", Draft.Tasks((One, "First task", ""), (Two, "Second task", ""), (Three, "Third task", "")));
        var after =
            Draft.Good.With("tasks", Draft.Tasks((Guid.NewGuid(), "New task", "<p>a</p><p>b</p>"), (Three, "Third task", ""),
                (One, "First big task", "")));
        Between(before, after).Select(change => (change.Name, change.Kind, Show(change.Before), Show(change.After))).ShouldBe(
        [
            ("Tasks, block 1", FieldChangeKind.Added, "-/-/-/-", "[Title: New task]/[Words:]/[a]/[b]"),
            ("Tasks, block 2", FieldChangeKind.Moved, "Block [3]", "Block [2]"),
            ("Tasks, block 3", FieldChangeKind.Moved, "Block [1]", "Block [3]"),
            ("Tasks, block 3: Title", FieldChangeKind.Changed, "First task", "First [big ]task"),
            ("Tasks, block 2", FieldChangeKind.Removed, "[Title: Second task]", "-"),
        ]);
    }

    [Theory]
    [InlineData("one paragraph, one word", 1, 50_000, 49_999)]
    [InlineData("one paragraph, every other word", 1, 50_000, 2)]
    [InlineData("many paragraphs, one word in each", 2_500, 20, 3)]
    [InlineData("a paragraph for each word", 50_000, 1, 2)]
    public void Between_LongTexts_CompareInTime(string what, int paragraphs, int words, int every)
    {
        string Paragraph(string other) =>
            string.Join(' ', Enumerable.Range(1, words).Select(word => word % every == 0 ? $"{other}{word}" : $"w{word}"));
        string Text(string other) => string.Concat(Enumerable.Repeat($"<p>{Paragraph(other)}</p>", paragraphs));
        var after = words == 1 ? Text("b").Replace("w", "b", StringComparison.Ordinal) : Text("b");
        var change = Between(Draft.Good.With("body", Text("a")), Draft.Good.With("body", after)).ShouldHaveSingleItem(what);
        change.Before.Count.ShouldBe(change.After.Count);
        change.After.SelectMany(line => line.Parts).ShouldContain(part => part.Changed);
        change.Before[0].Parts.Count.ShouldBe(every == 49_999 ? 3 : change.Before[0].Parts.Count);
    }

    // Whatever is stored, both sides keep all of their words, line beside line.
    [Fact]
    public void Between_AnyContent_NeverFails() =>
        Prop.ForAll(Arb.From(AnyContent.Node(One)), Arb.From(AnyContent.Node(One)), (before, after) =>
    {
        foreach (var stored in new[] { "body", "tasks", "call", "picture", "endDate" })
        {
            var words = before.Value("summary") ?? "";
            foreach (var change in Between(before.With(stored, words) with { DocumentType = "campaign" },
                after.With(stored, after.Name.Default) with { DocumentType = "campaign" }))
                change.Before.Count.ShouldBe(change.After.Count);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Between_StoredVersions_KnowsTheNamesOfPagesAndFiles()
    {
        using var database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        await database.FillAsync(Draft.Content(Draft.Good));
        var after = Draft.Good.With("call", Draft.Link("", Draft.Noise.Key)).With("picture", Draft.Picked(Draft.Street));
        (await new PageDifference(database.Contexts).BetweenAsync(Draft.Good, after, default))
            .Select(change => (change.Name, change.Property, Show(change.After)))
            .ShouldBe([("Call to action", "call", "[Noise]"), ("Picture", "picture", "[Street]")]);
    }

    private static IReadOnlyList<FieldChange> Between(ContentNode before, ContentNode after) =>
        PageDifference.Between(before, after, Draft.Types, key =>
        key == Draft.Street ? "Street" : key == Draft.Home.Key ? "Start" : key == Draft.Noise.Key ? "Noise" : null);

    // Lines with "/", what changed in brackets, "-" for a gap.
    private static string Show(IReadOnlyList<DifferenceLine> lines) =>
        string.Join('/', lines.Select(line => line.IsGap
            ? "-"
            : string.Concat(line.Parts.Select(part => part.Changed ? $"[{part.Text}]" : part.Text))));
}
