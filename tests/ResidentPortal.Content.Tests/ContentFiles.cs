using ResidentPortal.Testing;

namespace ResidentPortal.Content.Tests;

/// <summary>A content folder of its own for a test, which may spoil it.</summary>
internal sealed class ContentFiles : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The content that the site ships with.</summary>
    public static string Shipped { get; } = RepositoryRoot.Combine("umbraco-content");

    public string Path => _folder.Path;

    public static ContentFiles CopyOfShipped()
    {
        var copy = new ContentFiles();
        foreach (var file in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
            copy.Write(System.IO.Path.GetRelativePath(Shipped, file), File.ReadAllText(file));
        return copy;
    }

    public ContentFiles Write(string file, string text)
    {
        var path = _folder.File(file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
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
