using System.Text.RegularExpressions;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Tests;
using ResidentPortal.Content.USync;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.USync;

/// <summary>The shipped files, damaged at random places: whatever is left must be read, checked and shown.</summary>
public partial class DamagedFilesTests
{
    [Fact]
    public void Read_DamagedFiles_NeverThrows()
    {
        var random = new Random(20261121);
        var files = Directory.GetFiles(ContentFiles.Shipped, "*.config", SearchOption.AllDirectories);
        var read = 0;
        for (var round = 0; round < 20; round++)
        {
            using var folder = ContentFiles.CopyOfShipped();
            foreach (var file in files)
                folder.Write(Path.GetRelativePath(ContentFiles.Shipped, file), Damage(File.ReadAllText(file), random));
            var reading = USyncFolder.Read(folder.Path);
            ContentCheck.Run(reading, ShippedRoutes.All);
            foreach (var page in PublishedSite.Build(reading.Content, 1).Pages)
            {
                read++;
                _ = page.RichTexts.Select(page.Html)
                    .Concat(page.Blocks("tasks").Select(block => block.Link("link")?.Href).Append(page.Link("startLink")?.Href)).ToList();
                _ = page.Date("reviewDate");
            }
        }

        read.ShouldBeGreaterThan(100, "damage that leaves nothing to read shows nothing");
    }

    private static string Damage(string text, Random random)
    {
        var at = random.Next(text.Length);
        var length = random.Next(Math.Min(12, text.Length - at));
        return random.Next(10) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text.Insert(at, "\0"),
            3 => Quoted().Replace(text, match => random.Next(8) == 0 ? "null" : match.Value),
            4 => Quoted().Replace(text, match => random.Next(8) == 0 ? "[7]" : match.Value),
            5 => Between().Replace(text, match => random.Next(8) == 0 ? "><" : match.Value),
            _ => text,
        };
    }

    [GeneratedRegex("(?<=: )\"[^\"<>]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(">[^<>]+<")]
    private static partial Regex Between();
}
