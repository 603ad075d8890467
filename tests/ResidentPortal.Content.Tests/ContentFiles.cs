using System.Text;
using ResidentPortal.Testing;

namespace ResidentPortal.Content.Tests;

/// <summary>A content folder of its own for a test, which may spoil it.</summary>
internal sealed class ContentFiles : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The content that the site ships with.</summary>
    public static string Shipped { get; } = RepositoryRoot.Combine("umbraco-content");

    public string Path => _folder.Path;

    /// <summary>What another council might bring: a small tree that uses what ours does not.</summary>
    public static string OtherCouncil { get; } = RepositoryRoot.Combine("tests", "ResidentPortal.Authoring.Tests", "OtherCouncil");

    public static ContentFiles CopyOfShipped() => CopyOf(Shipped);

    /// <param name="wanted">Which files to copy, of their paths in the folder; by default all.</param>
    public static ContentFiles CopyOf(string folder, Func<string, bool>? wanted = null)
    {
        var copy = new ContentFiles();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')))
        {
            if (wanted is not null && !wanted(file))
                continue;
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy._folder.File(file))!);
            File.Copy(System.IO.Path.Combine(folder, file), copy._folder.File(file));
        }

        return copy;
    }

    /// <summary>Every file of a folder that holds content, with a letter for each of its bytes.</summary>
    public static SortedDictionary<string, string> AllIn(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => file.EndsWith(".config", StringComparison.Ordinal) || file.StartsWith("media/", StringComparison.Ordinal))
            .ToDictionary(file => file, file => Encoding.Latin1.GetString(File.ReadAllBytes(System.IO.Path.Combine(folder, file)))),
            StringComparer.Ordinal);

    public ContentFiles Write(string file, string text)
    {
        var path = _folder.File(file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public string Read(string file) => File.ReadAllText(_folder.File(file));

    public ContentFiles Delete(string file)
    {
        File.Delete(_folder.File(file));
        return this;
    }

    public ContentFiles Edit(string file, string from, string to)
    {
        var path = _folder.File(file);
        var text = File.ReadAllText(path);
        if (!text.Contains(from, StringComparison.Ordinal))
            throw new InvalidOperationException($"{file} does not contain {from}");
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    public void Dispose() => _folder.Dispose();
}
