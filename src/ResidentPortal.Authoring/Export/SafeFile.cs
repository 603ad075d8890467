namespace ResidentPortal.Authoring.Export;

/// <summary>A file that lies below a folder, whatever its name says and wherever links lead.</summary>
internal sealed class SafeFile
{
    private readonly string _path;

    /// <exception cref="IOException">It would lie elsewhere.</exception>
    public SafeFile(string folder, string relative)
    {
        var root = Path.GetFullPath(folder);
        _path = Path.GetFullPath(Path.Combine(root, relative));
        var inside = _path.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        for (var part = _path; inside && part != root; part = Path.GetDirectoryName(part)!)
            inside = new FileInfo(part).LinkTarget is null;
        if (!inside)
            throw new IOException($"{relative} is not inside {folder}. Nothing is written there.");
    }

    /// <summary>Null when there is no such file.</summary>
    public byte[]? Read() => File.Exists(_path) ? File.ReadAllBytes(_path) : null;

    public void Write(byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllBytes(_path, bytes);
    }
}
