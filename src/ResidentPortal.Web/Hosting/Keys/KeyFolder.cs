using System.Xml;
using System.Xml.Linq;
using ResidentPortal.Database;

namespace ResidentPortal.Web.Hosting.Keys;

/// <summary>
/// Where the keys lie that encrypt answers, drafts and cookies: <c>DataProtection:KeyFolder</c>, or <c>keys</c> in the storage folder.
/// </summary>
public sealed record KeyFolder(string Path)
{
    // A key takes about this much.
    private const int Bytes = 1024;

    /// <param name="storage">Absolute path of the storage folder.</param>
    public static KeyFolder Of(KeyOptions settings, string storage) => new(
        string.IsNullOrWhiteSpace(settings.KeyFolder)
            ? System.IO.Path.Combine(storage, "keys")
            : System.IO.Path.GetFullPath(settings.KeyFolder));

    /// <summary>Makes the folder if need be, and looks whether the keys in it can be used and new ones written.</summary>
    /// <exception cref="StartException">They can't.</exception>
    public void Check()
    {
        try
        {
            Directory.CreateDirectory(Path);
            var proof = System.IO.Path.Combine(Path, $".proof-{Guid.NewGuid():N}");
            try
            {
                File.WriteAllBytes(proof, new byte[Bytes]);
            }
            finally
            {
                File.Delete(proof);
            }
        }
        catch (IOException full) when (DiskFull.Is(full))
        {
            throw new StartException(
                $"The key folder ({Path}) cannot take a new key because the disk is full: make space, then start again.", full);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new StartException(
                $"The key folder ({Path}) cannot be written: give the user that runs the site the right to read and write it, then start "
                    + "again.", refused);
        }
        foreach (var file in Directory.EnumerateFiles(Path, "*.xml"))
        {
            if (Problem(file) is { } problem)
                throw new StartException($"The key file {file} {problem}");
        }
    }

    // One such file among good ones is enough for none of them to be used.
    private static string? Problem(string file)
    {
        const string putBack = "put it back from the last backup, or, if there is none, move it out of the folder, then start again.";
        try
        {
            if (new FileInfo(file).Length == 0)
                return $"is empty: {putBack}";
            using var xml = XmlReader.Create(file);
            return XElement.Load(xml).Name.LocalName is "key" or "revocation" ? null : $"is not a key of this site: {putBack}";
        }
        catch (XmlException)
        {
            return $"is damaged, or is not a key of this site: {putBack}";
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            return "cannot be read: give the user that runs the site the right to read it, then start again.";
        }
    }
}
