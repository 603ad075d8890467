using System.Text.Json;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Browser.Tests.Published;

/// <summary>The published site says what went into it: every package of the lock files, once, with version and hash (CycloneDX).</summary>
public class SbomTests
{
    private static readonly string Web = RepositoryRoot.Combine("src", "ResidentPortal.Web");

    [Fact]
    public async Task Sbom_OfTheServer_HasEveryPackageOfEveryLockFile()
    {
        var components = await ComponentsAsync("nuget.json", "pkg:nuget/");
        var locked = Directory.EnumerateFiles(RepositoryRoot.Combine("src"), "packages.lock.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(NuGet).Distinct().ToList();
        locked.Count.ShouldBeGreaterThan(20);
        locked.Except(components, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sbom_OfWhatBrowsersFetch_HasEveryPackageOfTheLockFile()
    {
        var components = await ComponentsAsync("npm.json", "pkg:npm/");
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Web, "Assets", "package-lock.json")));
        var locked = file.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0)
            .Select(package => $"{package.Name.Split("node_modules/")[^1]}@{package.Value.GetProperty("version").GetString()}").ToList();
        locked.Count.ShouldBeGreaterThan(20);
        locked.Except(components).ShouldBeEmpty();
    }

    /// <summary>Names and versions, once the file has proved to be what it should be.</summary>
    private static async Task<IReadOnlyList<string>> ComponentsAsync(string name, string kind)
    {
        var file = Path.Combine(await PublishedFolder.PathAsync(), "sbom", name);
        using var bom = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        bom.RootElement.GetProperty("bomFormat").GetString().ShouldBe("CycloneDX");
        var components = bom.RootElement.GetProperty("components").EnumerateArray().ToList();
        var addresses = components.ConvertAll(component => component.GetProperty("purl").GetString()!);
        addresses.ShouldBeUnique();
        addresses.ShouldAllBe(address => address.StartsWith(kind, StringComparison.Ordinal));
        components.ShouldAllBe(component => component.GetProperty("hashes").EnumerateArray()
            .Any(hash => hash.GetProperty("alg").GetString() == "SHA-512" && hash.GetProperty("content").GetString()!.Length == 128));
        return components.ConvertAll(component => $"{FullName(component)}@{component.GetProperty("version").GetString()}");
    }

    private static string FullName(JsonElement component) =>
        (component.TryGetProperty("group", out var group) && group.GetString() is { Length: > 0 } of ? of + "/" : "")
        + component.GetProperty("name").GetString();

    private static IEnumerable<string> NuGet(string lockFile)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(lockFile));
        return [.. file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => $"{package.Name}@{package.Value.GetProperty("resolved").GetString()}")];
    }
}
