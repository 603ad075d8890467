using ResidentPortal.Content.Model;
using ResidentPortal.Content.USync;
using Shouldly;
using Xunit;

namespace ResidentPortal.Content.Tests.USync;

public class USyncFolderTests
{
    private const string Key = "11111111-2222-3333-4444-555555555555";

    private static string Node(string key = Key, string info = "", string properties = "") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <Content Key="{key}" Alias="Fallback" Level="1">
          <Info><ContentType>page</ContentType>{info}</Info>
          <Properties>{properties}</Properties>
        </Content>
        """;

    [Fact]
    public void Read_OurFolder_HasNoNotes()
    {
        var reading = USyncFolder.Read(ContentFiles.Shipped);
        reading.Notes.ShouldBeEmpty();
        reading.Content.Nodes.Count.ShouldBeGreaterThan(10);
        reading.Content.Languages.ShouldHaveSingleItem().IsDefault.ShouldBeTrue();
        reading.Content.Dictionary.ShouldContain(item => item.Key == "Search.Synonyms");
        reading.Content.DocumentTypes.SelectMany(type => type.Properties).ShouldAllBe(property => property.Kind != PropertyKind.Unknown);
    }

    [Fact]
    public void Read_NodeWithCultures_KeepsEachOfThem()
    {
        using var folder = new ContentFiles().Write("Content/a.config", Node(
            info: """
                <NodeName Default="Burglary"><Name Culture="cy">Bwrgleriaeth</Name></NodeName><SortOrder>4</SortOrder>
                <Published Default="true"><Published Culture="cy">true</Published><Published Culture="ar">false</Published></Published>
                <CreateDate>2026-01-02T09:00:00</CreateDate>
                <Schedule><ContentSchedule><Culture/><Action>Expire</Action><Date>2026-12-31T23:00:00</Date></ContentSchedule></Schedule>
                """,
            properties: """<body><Value>One</Value><Value Culture="cy">Un</Value></body><empty/>"""));

        var node = USyncFolder.Read(folder.Path).Content.Nodes.ShouldHaveSingleItem();
        node.Name.Default.ShouldBe("Burglary");
        node.Name.For("cy").ShouldBe("Bwrgleriaeth");
        node.SortOrder.ShouldBe(4);
        node.PublishedIn.ShouldBe([ContentNode.Invariant, "cy"]);
        node.CreatedUtc.ShouldBe(new DateTimeOffset(2026, 1, 2, 9, 0, 0, TimeSpan.Zero));
        node.Schedule.ShouldBe([new("", ScheduledActionKind.Expire, new DateTimeOffset(2026, 12, 31, 23, 0, 0, TimeSpan.Zero))]);
        node.Value("body").ShouldBe("One");
        node.Properties["body"].For("cy").ShouldBe("Un");
        node.Value("empty").ShouldBeNull();
    }

    [Theory]
    [InlineData("not XML at all", "this is not XML")]
    [InlineData("cut off", "<Content Key=\"11111111-2222-3333-4444-555555555555\"><Info>")]
    [InlineData("no key", "<Content Alias=\"x\"><Info/></Content>")]
    [InlineData("a key that is no GUID", "<Content Key=\"seven\"><Info/></Content>")]
    [InlineData("an entity that reads a file",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Content Key=\"11111111-2222-3333-4444-555555555555\"><Info><NodeName "
        + "Default=\"&e;\"/></Info></Content>")]
    [InlineData("entities that multiply",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><Content Key=\"11111111-2222-3333-4444-555555555555\" Alias=\"&b;\"/>")]
    [InlineData("nothing", "")]
    public void Read_BadFile_IsNotedAndTheRestIsRead(string because, string text)
    {
        using var folder = new ContentFiles().Write("Content/bad.config", text)
            .Write("Content/good.config", Node(key: Guid.NewGuid().ToString()));
        var reading = USyncFolder.Read(folder.Path);
        reading.Content.Nodes.ShouldHaveSingleItem(because);
        reading.Notes.ShouldHaveSingleItem().File.ShouldBe("Content/bad.config");
    }

    [Fact]
    public void Read_AnotherSitesFolder_KeepsAndReportsWhatIsUnknown()
    {
        using var folder = new ContentFiles()
            .Write("Content/a.config", Node(properties: "<map><Value>{\"lat\":51}</Value></map>"))
            .Write("Content/gone.config", "<Empty Key=\"22222222-2222-3333-4444-555555555555\" Alias=\"Gone\" Change=\"Delete\" />")
            .Write("Content/bin.config", Node(key: "33333333-2222-3333-4444-555555555555", info: "<Trashed>true</Trashed>"))
            .Write("Content/twice.config", Node())
            .Write("ContentTypes/page.config", """
                <ContentType Key="44444444-2222-3333-4444-555555555555" Alias="page"><Info><Name>Page</Name></Info>
                <GenericProperties><GenericProperty><Alias>map</Alias><Type>Our.Map</Type></GenericProperty></GenericProperties>
                </ContentType>
                """)
            .Write("Templates/page.config", "<Template/>")
            .Write("Forms/contact.config", "<Form/>");
        var reading = USyncFolder.Read(folder.Path);

        reading.Content.Nodes.ShouldHaveSingleItem().Value("map").ShouldBe("{\"lat\":51}");
        reading.Content.DocumentTypes.ShouldHaveSingleItem().Properties.ShouldHaveSingleItem().Kind.ShouldBe(PropertyKind.Unknown);
        reading.Notes.Select(note => note.File).ShouldBe(
            ["ContentTypes/page.config", "Content/bin.config", "Content/twice.config", "Forms"], ignoreOrder: true);
        reading.Notes.Single(note => note.File == "ContentTypes/page.config").Message.ShouldContain("Our.Map");
    }

    [Fact]
    public void Read_NoFolder_SaysWhich() =>
        Should.Throw<DirectoryNotFoundException>(() =>
            USyncFolder.Read("/nowhere/umbraco-content")).Message.ShouldContain("/nowhere/umbraco-content");
}
