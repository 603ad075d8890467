using System.Globalization;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Authoring.Export;
using ResidentPortal.Authoring.Import;
using ResidentPortal.Authoring.USync;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Web.Commands;

/// <summary>Writes the content as files. Exits with 3 when files were left because somebody had edited them.</summary>
/// <param name="folder">Null for the site's own content folder.</param>
public sealed class ExportContent(string? folder) : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var export = services.GetRequiredService<ContentExport>();
        var result = folder is null
            ? await export.RunAsync(cancellationToken)
            : await export.RunAsync(Path.GetFullPath(folder), cancellationToken);
        foreach (var file in result.Written)
            await output.WriteLineAsync($"written   {file}");
        foreach (var file in result.Edited)
            await output.WriteLineAsync($"left      {file}: it was edited since the last import. Run 'content import' first.");
        foreach (var page in result.Planned)
            await output.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture,
                    $"planned   {page.Name}: a newer version appears on {page.AppearsUtc:yyyy-MM-dd HH:mm} UTC. No file has it."));
        await output.WriteLineAsync($"{result.Written.Count} written, {result.Unchanged} unchanged, {result.Edited.Count} left");
        return result.Edited.Count == 0 ? 0 : ImportContent.Conflict;
    }
}

/// <summary>
/// Brings the files of the content folder into the database. Exits with 3 when something was left out so that nothing is lost.
/// </summary>
public sealed class ImportContent(Overwriting overwriting) : Command
{
    internal const int Conflict = 3;

    /// <summary>The command that these options name, or null when they cannot be read.</summary>
    public static ImportContent? Find(string[] options) => options switch
    {
        [] => new(Overwriting.Nothing),
        ["--overwrite-all"] => new(Overwriting.Everything),
        ["--overwrite", var first, .. var names] when names.Prepend(first).All(name => !name.StartsWith("--", StringComparison.Ordinal)) =>
            new(new([first, .. names])),
        _ => null,
    };

    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var reading = USyncFolder.Read(services.GetRequiredService<ContentFolder>().Path);
        foreach (var note in reading.Notes)
            await output.WriteLineAsync($"note      {note}");
        // A large site takes seconds to look through, and as long to compare.
        var problems = Task.Run(() => ContentCheck.Run(reading, services.GetRequiredService<ApplicationRoutes>()), cancellationToken);
        var result = await services.GetRequiredService<ContentImport>().RunAsync(reading, overwriting, cancellationToken);
        foreach (var problem in await problems)
            await output.WriteLineAsync($"mistake   {problem}");
        if (result.Unknown.Count > 0)
        {
            await output.WriteLineAsync(
                $"No file holds {string.Join(", ", result.Unknown)}. Name a file, the address of a page, or a key. Nothing was imported.");
            return 2;
        }

        foreach (var file in result.Imported)
            await output.WriteLineAsync($"imported  {file}");
        foreach (var file in result.Gone)
            await output.WriteLineAsync($"kept      {file}: the file is not there any more. What it held stays.");
        foreach (var conflict in result.Conflicts)
            await output.WriteLineAsync($"CONFLICT  {conflict.Where}: {Reason(conflict)}");
        await output.WriteLineAsync(
            $"{result.Imported.Count} imported, {result.Conflicts.Count} in conflict, {result.Gone.Count} kept without a file");
        return result.Conflicts.Count == 0 ? 0 : Conflict;
    }

    private static string Reason(ImportConflict conflict)
    {
        var fields = string.Join(", ", conflict.Fields);
        return conflict.Kind switch
        {
            ConflictKind.ChangedInBoth => $"changed here and in the file: {fields}",
            ConflictKind.NeverCompared => $"not the same here and in the file, and it was never imported by this version: {fields}",
            ConflictKind.HasDraft => $"changed in the file, and there is a draft here: {fields}",
            ConflictKind.DeletedHere => "changed in the file, and deleted here",
            ConflictKind.NameIsTaken => "another one has its name. Rename one of them",
        };
    }
}
