using System.Xml;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Content.USync;

/// <summary>Reads a folder in uSync's layout, ours or another site's.</summary>
public sealed class USyncFolder
{
    // Kinds that uSync writes and a resident never sees; they are left where they are.
    private static readonly string[] LeftAlone =
        ["MediaTypes", "MemberTypes", "Templates", "Macros", "Domains", "RelationTypes", "Webhooks", "Blueprints"];

    private readonly string _folder;
    private readonly List<USyncNote> _notes = [];
    private readonly Dictionary<Guid, string> _files = [];
    private readonly Dictionary<string, USyncItem> _items = [];

    private USyncFolder(string folder) => _folder = folder;

    /// <summary>Reads what is there. A file that cannot be understood becomes a note, never an exception.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static USyncReading Read(string folder) => Directory.Exists(folder)
        ? new USyncFolder(folder).Read()
        : throw new DirectoryNotFoundException($"The content folder {folder} does not exist.");

    private USyncReading Read()
    {
        var types = new USyncDocumentTypes(All("DataTypes", USyncDataTypes.Read).ToDictionary(type => type.Key), Note);
        var nodes = All("Content", new USyncContent(Note).Read);
        foreach (var node in nodes.Where(node => node.InBin))
            Note(_files[node.Key], "is in the recycle bin: it is kept there and not shown.");
        var content = new ContentSet(
            All("ContentTypes", types.Read),
            [.. nodes.Where(node => !node.InBin)],
            All("Media", USyncMedia.Read),
            All("Dictionary", USyncDictionary.Read),
            All("Languages", USyncDictionary.ReadLanguage))
        { Redirects = All("Redirects", USyncRedirects.Read) };
        var media = MediaFolder.Read(_folder, Note);
        NoteOtherFolders();
        KeepOtherFiles();
        return new(content with { MediaFiles = [.. media.Select(found => found.File)] }, _files, _notes)
        {
            Items = [.. _items.Values.OrderBy(item => item.Path, StringComparer.Ordinal)],
            Media = media,
        };
    }

    private List<T> All<T>(string kind, Func<USyncFile, T?> read)
        where T : class
    {
        var all = new List<T>();
        foreach (var path in FilesOf(kind))
        {
            var relative = Relative(path);
            try
            {
                var bytes = File.ReadAllBytes(path);
                var file = USyncFile.Parse(relative, bytes);
                // uSync leaves such a file behind to say that something was deleted or renamed.
                if (file.Root.Name.LocalName == "Empty")
                    continue;
                if (_files.TryGetValue(file.Key, out var first))
                    Note(relative, $"has the same Key as {first} and was left out.");
                else if (read(file) is { } item && Add(item, relative, bytes))
                {
                    _files[file.Key] = relative;
                    all.Add(item);
                }
            }
            catch (Exception problem) when (problem is XmlException or FormatException or IOException or UnauthorizedAccessException)
            {
                Note(relative, $"could not be read: {problem.Message}");
            }
        }

        return all;
    }

    private bool Add(object value, string relative, byte[] bytes)
    {
        if (USyncItem.Identify(value) is not { } known)
            return true;
        // These two go by their name; the rest by their Key.
        var twice = value is Redirect or Language ? _items.Values.FirstOrDefault(item => (item.Kind, item.Id) == known) : null;
        if (twice is null && !IsTooLong(value))
            return _items.TryAdd(relative, new(known.Kind, known.Id, value, relative, bytes));
        Note(relative, twice is null
            ? "has a name that is too long and was left out."
            : $"says the same as {twice.Path} and was left out.");
        return false;
    }

    // As long as the database lets names be; Umbraco's own limits are no higher.
    private static bool IsTooLong(object value) => value switch
    {
        ContentNode node => node.DocumentType.Length > 200,
        DocumentType type => type.Alias.Length > 200,
        DictionaryItem text => text.Key.Length > 450,
        Language language => language.IsoCode.Length > 200,
        _ => false,
    };

    // Whatever is not understood is kept too, so that an export gives it back.
    private void KeepOtherFiles()
    {
        foreach (var path in Directory.EnumerateFiles(_folder, "*.config", SearchOption.AllDirectories)
            .Where(path => !_items.ContainsKey(Relative(path))))
        {
            try
            {
                _items[Relative(path)] = new(USyncKind.Other, "", null, Relative(path), File.ReadAllBytes(path));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                Note(Relative(path), $"could not be read: {problem.Message}");
            }
        }
    }

    private string Relative(string path) => Path.GetRelativePath(_folder, path).Replace('\\', '/');

    private IEnumerable<string> FilesOf(string kind)
    {
        var folder = Path.Combine(_folder, kind);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.config", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
    }

    private void NoteOtherFolders()
    {
        string[] known = ["DataTypes", "ContentTypes", "Content", "Media", "Dictionary", "Languages", "Redirects", .. LeftAlone];
        foreach (var folder in Directory.EnumerateDirectories(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal))
        {
            if (!known.Contains(folder, StringComparer.OrdinalIgnoreCase))
                Note(folder!, "is not a folder this program knows; its files are kept as they are.");
        }
    }

    private void Note(string file, string message) => _notes.Add(new(file, message));
}
