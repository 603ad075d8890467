using System.Text.RegularExpressions;

namespace ResidentPortal.Web.DataMap;

/// <summary>
/// Writes tables into documents between two marks, and leaves all else as it is: what a council wrote into its own copies stays when
/// the tables are brought up to date.
/// </summary>
public sealed partial class DataDocuments(DataTables tables)
{
    /// <summary>The same text with the tables as they are now.</summary>
    /// <exception cref="FormatException">It asks for a table that there is none of; the message names it.</exception>
    public string Update(string document) => Marked().Replace(document, marked =>
    {
        var name = marked.Groups["name"].Value;
        var table = tables.Find(name) ?? throw new FormatException($"There is no table “{name}”.");
        return $"{marked.Groups["begin"].Value}\n\n{table}\n\n{marked.Groups["end"].Value}";
    });

    /// <returns>The names of the documents that were changed.</returns>
    /// <inheritdoc cref="Update"/>
    public async Task<IReadOnlyList<string>> UpdateAsync(string folder, CancellationToken cancellationToken)
    {
        List<string> changed = [];
        foreach (var file in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            var before = await File.ReadAllTextAsync(file, cancellationToken);
            if (Update(before) is var after && after != before)
            {
                await File.WriteAllTextAsync(file, after, cancellationToken);
                changed.Add(Path.GetFileName(file));
            }
        }
        return changed;
    }

    [GeneratedRegex(@"(?<begin><!-- table (?<name>[a-z-]+) -->).*?(?<end><!-- end of table -->)", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
