using System.Text;
using ResidentPortal.Authoring.USync;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Tests;
using ResidentPortal.Content.USync;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.USync;

public class USyncWriterTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("""
        <?xml version="1.0" encoding="utf-8"?>
        <!-- Written by hand. -->
        <Content Key="11111111-2222-3333-4444-555555555555" Alias="Burglary" Level="1">
          <Info>
            <Parent Key="00000000-0000-0000-0000-000000000000" />
            <Path>/Burglary</Path>
            <Trashed>false</Trashed>
            <ContentType>page</ContentType>
            <CreateDate>2026-01-02T09:00:00</CreateDate>
            <NodeName Default="Burglary">
              <Name Culture="cy">Bwrgleriaeth</Name>
            </NodeName>
            <SortOrder>4</SortOrder>
            <Published Default="true">
              <Published Culture="cy">true</Published>
            </Published>
            <Schedule />
            <Template Key="99999999-2222-3333-4444-555555555555">Page</Template>
            <DomainFolder>kept</DomainFolder>
          </Info>
          <Properties>
            <body>
              <Value><![CDATA[<p>One & two</p>]]></Value>
              <Value Culture="cy"><![CDATA[<p>Un</p>]]></Value>
            </body>
            <empty />
          </Properties>
        </Content>

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Write_EveryShippedFile_IsWrittenAsItIs()
    {
        foreach (var (file, text) in ContentFiles.AllIn(ContentFiles.Shipped)
            .Where(entry => entry.Key.EndsWith(".config", StringComparison.Ordinal)))
        {
            var bytes = Encoding.Latin1.GetBytes(text);
            Encoding.UTF8.GetString(USyncXml.Write(USyncFile.Parse(file, bytes).Root, bytes))
                .ShouldBe(Encoding.UTF8.GetString(bytes), file);
        }
    }

    public static TheoryData<string, Func<ContentNode, ContentNode>, string[], string[]> Changes => new()
    {
        { "nothing", node => node, [], [] },
        { "its place among the others", node => node with { SortOrder = 7 }, ["<SortOrder>4</SortOrder>"], ["<SortOrder>7</SortOrder>"] },
        { "into the bin", node => node with { InBin = true }, ["<Trashed>false</Trashed>"], ["<Trashed>true</Trashed>"] },
        { "one language withdrawn", node => node with { PublishedIn = [""] }, ["<Published Culture=\"cy\">true</Published>"],
            ["<Published Culture=\"cy\">false</Published>"] },
        { "a text", node => node.With("body", "<p>]]></p>"),
            ["<Value><![CDATA[<p>One & two</p>]]></Value>", "<Value Culture=\"cy\"><![CDATA[<p>Un</p>]]></Value>"],
            ["<Value><![CDATA[<p>]]]]><![CDATA[></p>]]></Value>"] },
        {
            "a new property", node => node.With("summary", "Short"), [],
            ["<summary>", "<Value><![CDATA[Short]]></Value>", "</summary>"]
        },
        {
            "an end", node =>
                node with { Schedule = [new("", ScheduledActionKind.Expire, new DateTimeOffset(2026, 12, 31, 23, 0, 0, TimeSpan.Zero))] },
                ["<Schedule />"],
            ["<Schedule>", "<ContentSchedule>", "<Culture />", "<Action>Expire</Action>", "<Date>2026-12-31T23:00:00</Date>",
                "</ContentSchedule>", "</Schedule>"]
        },
        {
            "a name", node => node with { Name = node.Name with { Default = "Theft & \"loss\"" } },
            ["<Content Key=\"11111111-2222-3333-4444-555555555555\" Alias=\"Burglary\" Level=\"1\">", "<Path>/Burglary</Path>",
                "<NodeName Default=\"Burglary\">"],
            ["<Content Key=\"11111111-2222-3333-4444-555555555555\" Alias=\"Theft &amp; &quot;loss&quot;\" Level=\"1\">",
                "<Path>/Theft &amp; \"loss\"</Path>", "<NodeName Default=\"Theft &amp; &quot;loss&quot;\">"]
        },
    };

    [Theory, MemberData(nameof(Changes))]
    public void Write_OneChange_ChangesNothingElse(string what, Func<ContentNode, ContentNode> change, string[] gone, string[] come)
    {
        foreach (var basis in new[] { Page, [.. Encoding.UTF8.Preamble, .. Page],
            Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Page).Replace("\n", "\r\n", StringComparison.Ordinal)) })
        {
            var was = Read(basis);
            var node = change(was);
            var written = new USyncWriter(new([node]), new([was])).Write(node, basis);
            var (before, after) = (Lines(basis), Lines(written));
            before.Except(after).ShouldBe(gone, what);
            after.Except(before).ShouldBe(come, what);
            // Read again it is the changed page, written again the same file.
            new USyncWriter(new([node]), new([node])).Write(node, written).ShouldBe(written, what);
        }
    }

    [Fact]
    public void Write_TextNoXmlCanHold_LeavesItOut()
    {
        var node = Read(Page).With("body", "a\u0001b\r\nc\ud800 😀");
        Read(new USyncWriter(new([node]), new([node])).Write(node, Page)).Value("body").ShouldBe("ab\nc 😀");
    }

    private static ContentNode Read(byte[] bytes) => new USyncContent((_, _) => { }).Read(USyncFile.Parse("", bytes));

    private static List<string> Lines(byte[] bytes) =>
        [.. Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.Trim(' ', '\r', '\uFEFF'))];
}
