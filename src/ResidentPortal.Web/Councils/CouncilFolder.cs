using System.Text.Json;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.FileProviders;
using ResidentPortal.Web.Hosting;

namespace ResidentPortal.Web.Councils;

/// <summary>
/// The folder that holds what is a council's own, as settings files that every other source of settings goes before. The one
/// that is shipped stands as <c>Council:Folder</c> in <c>appsettings.json</c>; a council copies it and names the copy.
/// </summary>
public static class CouncilFolder
{
    private const string Setting = $"{CouncilOptions.Section}:{nameof(CouncilOptions.Folder)}";

    /// <summary>The files, and the sections that each may hold.</summary>
    private static readonly (string Name, string[] Sections)[] Files =
    [
        ("council.json", ["Council", "Site", "Content", "Calendar"]),
        ("landlords-and-partners.json", ["Council"]),
        ("routing.json", ["Routing"]),
        ("case-review.json", ["CaseReview"]),
    ];

    // Beside the folders of councils, because what is published of others is nobody's own.
    private const string Published = "Councils/published-thresholds.json";

    private static readonly JsonDocumentOptions AsSettingsAreRead = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="SettingsException">The folder or a file is missing, or a file cannot be read.</exception>
    public static WebApplicationBuilder AddCouncil(this WebApplicationBuilder builder)
    {
        foreach (var (place, source) in Sources(builder.Configuration[Setting], builder.Environment.ContentRootPath).Index())
            builder.Configuration.Sources.Insert(place, source);
        return builder;
    }

    /// <summary>What a folder says by itself, without the settings that go before it.</summary>
    /// <param name="root">Where the program's own files lie.</param>
    /// <inheritdoc cref="AddCouncil(WebApplicationBuilder)" path="/exception"/>
    public static IConfiguration Read(string folder, string root)
    {
        var settings = new ConfigurationBuilder();
        foreach (var source in Sources(folder, root))
            settings.Add(source);
        return settings.Build();
    }

    private static IReadOnlyList<IConfigurationSource> Sources(string? named, string root)
    {
        var folder = Locate(named, root);
        var mistakes = Files.SelectMany(file => MistakesIn(Path.Combine(folder, file.Name), file.Sections)).ToList();
        if (mistakes.Count > 0)
            throw new SettingsException(mistakes);
        return
        [
            Source(Path.GetFullPath(Published, root)),
            .. Files.Select(file => Source(Path.Combine(folder, file.Name))),
            new MemoryConfigurationSource { InitialData = ContentInside(folder) },
        ];
    }

    private static string Locate(string? named, string root)
    {
        if (string.IsNullOrWhiteSpace(named))
            throw new SettingsException([$"{Setting}: no council is named. Give the folder with its files, such as a copy of one in Councils."]);
        var folder = Path.GetFullPath(named, root);
        return Directory.Exists(folder)
            ? folder
            : throw new SettingsException([$"{Setting}: there is no folder {folder}. Copy one of those in Councils there, or name the folder that holds your council’s files."]);
    }

    private static IReadOnlyList<string> MistakesIn(string file, string[] sections)
    {
        if (!File.Exists(file))
            return [$"{file}: the file is missing. Copy it from one of the folders in Councils, and put in what is your council’s."];
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file), AsSettingsAreRead);
            if (json.RootElement.ValueKind is not JsonValueKind.Object)
                return [$"{file}: there is no group of keys. Begin with {{ and a section, one of: {string.Join(", ", sections)}."];
            // Says what the parser does not: a key that stands twice.
            _ = new ConfigurationBuilder().Add(Source(file)).Build();
            return
            [
                .. json.RootElement.EnumerateObject().Select(section => section.Name).Where(name => !sections.Contains(name, StringComparer.OrdinalIgnoreCase))
                    .Select(name => $"{file}: {name}: this file has no such section. Use one of: {string.Join(", ", sections)}."),
            ];
        }
        catch (JsonException wrong)
        {
            return [$"{file}, line {wrong.LineNumber + 1}: this cannot be read. A comma, quotation mark or bracket is missing or too many there, or just before."];
        }
        catch (InvalidDataException wrong) when (wrong.InnerException is FormatException twice)
        {
            return [$"{file}: {twice.Message} Keep one of them."];
        }
    }

    private static JsonConfigurationSource Source(string file) =>
        new() { Path = Path.GetFileName(file), FileProvider = new PhysicalFileProvider(Path.GetDirectoryName(file)!), ReloadOnChange = false };

    /// <summary>A content folder that lies inside the council's is found there; any other is sought from the program.</summary>
    private static Dictionary<string, string?> ContentInside(string folder)
    {
        const string key = "Content:Folder";
        var named = new ConfigurationBuilder().Add(Source(Path.Combine(folder, Files[0].Name))).Build()[key];
        return !string.IsNullOrWhiteSpace(named) && Path.Combine(folder, named) is var inside && Directory.Exists(inside) ? new() { [key] = inside } : [];
    }
}
