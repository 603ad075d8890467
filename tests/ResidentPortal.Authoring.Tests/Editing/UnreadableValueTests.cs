using ResidentPortal.Authoring.Editing;
using ResidentPortal.Content.RichText;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.Editing;

/// <summary>A value that another site or a damaged file brought is empty to an editor, who can write another in its place.</summary>
public class UnreadableValueTests
{
    private const string Key = "7d7c1e08-95e5-4a3a-9a5c-4ad3f5d6e4b1";

    [Theory]
    [InlineData("a name twice", "{\"contentData\":[],\"contentData\":[]}")]
    [InlineData("a name twice, deeper", "{\"contentData\":[{\"key\":\"x\",\"key\":\"y\"}]}")]
    [InlineData("half of a character", "{\"contentData\":[{\"key\":\"\\ud800\"}]}")]
    public void BlockList_ThatCannotBeRead_IsEmptyAndWrittenAnew(string what, string stored)
    {
        BlockList.Read(stored).ShouldBeEmpty(what);
        var block = new EditedBlock(Guid.Parse(Key), Guid.NewGuid(), new Dictionary<string, string> { ["words"] = stored });
        BlockList.Read(BlockList.Write([block], stored)).ShouldHaveSingleItem().Values["words"].ShouldBe(stored);
    }

    [Theory]
    [InlineData("a name twice", "[{\"mediaKey\":\"" + Key + "\",\"a\":1,\"a\":2}]")]
    [InlineData("half of a character", "[{\"mediaKey\":\"" + Key + "\",\"a\":\"\\ud800\"}]")]
    public void MediaPick_ThatCannotBeKept_IsWrittenAnew(string what, string stored) =>
        MediaPick.Read(MediaPick.Write([(Guid.Parse(Key), "Image")], stored)).ShouldBe([Guid.Parse(Key)], what);

    [Theory]
    [InlineData("a name twice", "[{\"url\":\"/help\",\"a\":1,\"a\":2}]")]
    [InlineData("half of a character", "[{\"url\":\"/help\",\"a\":\"\\ud800\"}]")]
    public void LinkList_ThatCannotBeKept_IsWrittenAnew(string what, string stored)
    {
        var link = new EditedLink(null, "/help", "Help");
        LinkList.Read(LinkList.Write([link], stored)).ShouldBe([link], what);
    }

    [Theory]
    [InlineData("half of a character", "{\"markup\":\"<p>\\ud800</p>\"}")]
    [InlineData("no JSON", "{x}")]
    public void RichText_ThatCannotBeRead_IsShownAsItIs(string what, string stored) => RichTextValue.Markup(stored).ShouldBe(stored, what);
}
