using System.Xml;
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

    private USyncFolder(string folder) => _folder = folder;

    /// <summary>Reads what is there. A file that cannot be understood becomes a note, never an exception.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static USyncReading Read(string folder) => Directory.Exists(folder)
        ? new USyncFolder(folder).Read()
        : throw new DirectoryNotFoundException($"The content folder {folder} does not exist.");

    private USyncReading Read()
    {
        var editors = All("DataTypes", USyncDataTypes.Read).ToDictionary(type => type.Key, type => type.Editor);
        var types = new USyncDocumentTypes(editors, Note);
        var nodes = new USyncContent(Note);
        var content = new ContentSet(
            All("ContentTypes", types.Read),
            All("Content", nodes.Read),
            All("Media", USyncMedia.Read),
            All("Dictionary", USyncDictionary.Read),
            All("Languages", USyncDictionary.ReadLanguage));
        NoteOtherFolders();
        return new(content, _files, _notes);
    }

    private List<T> All<T>(string kind, Func<USyncFile, T?> read)
        where T : class
    {
        var all = new List<T>();
        foreach (var path in FilesOf(kind))
        {
            var relative = Path.GetRelativePath(_folder, path).Replace('\\', '/');
            try
            {
                var file = USyncFile.Open(_folder, path);
                // uSync leaves such a file behind to say that something was deleted or renamed.
                if (file.Root.Name.LocalName == "Empty")
                    continue;
                if (_files.TryGetValue(file.Key, out var first))
                    Note(relative, $"has the same Key as {first} and was left out.");
                else if (read(file) is { } item)
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

    private IEnumerable<string> FilesOf(string kind)
    {
        var folder = Path.Combine(_folder, kind);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.config", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
    }

    private void NoteOtherFolders()
    {
        string[] known = ["DataTypes", "ContentTypes", "Content", "Media", "Dictionary", "Languages", .. LeftAlone];
        foreach (var folder in Directory.EnumerateDirectories(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal))
        {
            if (!known.Contains(folder, StringComparer.OrdinalIgnoreCase))
                Note(folder!, "is not a folder this program knows; it was left as it is.");
        }
    }

    private void Note(string file, string message) => _notes.Add(new(file, message));
}
