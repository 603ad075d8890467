using System.Text.Json;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Settings;

namespace ResidentPortal.Web.Councils;

/// <summary>
/// The folder that holds what is a council's own, as settings files that every other source of settings goes before. The one
/// that is shipped stands as <c>Council:Folder</c> in <c>appsettings.json</c>; a council copies it and names the copy.
/// </summary>
public static class CouncilFolder
{
    private const string ContentFolder = "Content:Folder";
    private const string Setting = $"{CouncilOptions.Section}:{nameof(CouncilOptions.Folder)}";

    /// <summary>The files, and the sections that each may hold.</summary>
    private static readonly (string Name, string[] Sections)[] Files =
    [
        ("council.json", ["Council", "Site", "Content", "Calendar"]),
        ("landlords-and-partners.json", ["Council"]),
        ("routing.json", ["Routing"]),
        ("case-review.json", ["CaseReview"]),
        (AlarmOptions.File, [AlarmOptions.Section]),
        (RetentionOptions.File, [RetentionOptions.Section]),
    ];

    /// <summary>What a council may leave out: the program has words of its own then.</summary>
    private static readonly (string Name, string[] Sections) Care = (CareFile, [CareOptions.Section]);

    private const string CareFile = "care.json";

    // Beside the folders of councils, because what is published of others is nobody's own.
    private const string Published = "Councils/published-thresholds.json";

    private static readonly JsonDocumentOptions AsSettingsAreRead =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="SettingsException">The folder or a file is missing, or a file cannot be read.</exception>
    public static WebApplicationBuilder AddCouncil(this WebApplicationBuilder builder)
    {
        var council = Read(builder.Configuration[Setting], builder.Environment.ContentRootPath);
        var source = new ChainedConfigurationSource { Configuration = council, ShouldDisposeConfiguration = true };
        builder.Configuration.Sources.Insert(0, source);
        return builder;
    }

    /// <summary>What a folder says by itself, without the settings that go before it.</summary>
    /// <param name="root">Where the program's own files lie.</param>
    /// <inheritdoc cref="AddCouncil(WebApplicationBuilder)" path="/exception"/>
    public static IConfigurationRoot Read(string? named, string root)
    {
        var folder = Locate(named, root);
        var files = File.Exists(Path.Combine(folder, CareFile)) ? [.. Files, Care] : Files;
        var mistakes = files.SelectMany(file => MistakesIn(Path.Combine(folder, file.Name), file.Sections)).ToList();
        if (mistakes.Count > 0)
            throw new SettingsException(mistakes);

        var settings = new ConfigurationBuilder().Add(Source(Path.GetFullPath(Published, root)));
        foreach (var file in files)
            settings.Add(Source(Path.Combine(folder, file.Name)));
        try
        {
            var council = settings.Build();
            // A content folder that lies inside the council's is found there; any other is sought from the program.
            var inside = Path.Combine(folder, council[ContentFolder] ?? "");
            if (!string.IsNullOrWhiteSpace(council[ContentFolder]) && Directory.Exists(inside))
                council[ContentFolder] = inside;
            return council;
        }
        catch (InvalidDataException wrong)
        {
            // What a parser takes and settings do not: a key that stands twice, once in other capitals.
            throw new SettingsException([$"{wrong.Message} {wrong.InnerException?.Message} Keep one of them."]);
        }
    }

    private static string Locate(string? named, string root)
    {
        if (string.IsNullOrWhiteSpace(named))
            throw Wrong("no council is named. Give the folder with its files, such as a copy of one in Councils.");
        var folder = Path.GetFullPath(named, root);
        return Directory.Exists(folder)
            ? folder
            : throw Wrong(
                $"there is no folder {folder}. Copy one of those in Councils there, or name the folder that holds your council’s files.");

        static SettingsException Wrong(string words) => new([$"{Setting}: {words}"]);
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
            return
            [
                .. json.RootElement.EnumerateObject().Select(section => section.Name)
                    .Where(name => !sections.Contains(name, StringComparer.OrdinalIgnoreCase))
                    .Select(name => $"{file}: {name}: this file has no such section. Use one of: {string.Join(", ", sections)}."),
            ];
        }
        catch (UnauthorizedAccessException)
        {
            return [$"{file}: the file cannot be opened. Let the site’s own user read it."];
        }
        catch (JsonException wrong)
        {
            return
            [
                $"{file}, line {wrong.LineNumber + 1}: this cannot be read. "
                + "A comma, quotation mark or bracket is missing or too many there, or just before.",
            ];
        }
    }

    private static JsonConfigurationSource Source(string file) => new()
    {
        Path = Path.GetFileName(file),
        FileProvider = new PhysicalFileProvider(Path.GetDirectoryName(file)!),
        ReloadOnChange = false,
    };
}
