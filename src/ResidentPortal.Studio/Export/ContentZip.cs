using System.IO.Compression;

namespace ResidentPortal.Studio.Export;

/// <summary>Content as files, in one file to download.</summary>
internal static class ContentZip
{
    /// <param name="write">Writes into the folder umbraco-content.</param>
    /// <param name="isThere">False where there was nothing to write.</param>
    /// <returns>The file from its beginning; it goes away by itself once it was sent, or could not be.</returns>
    public static async Task<Stream?> OfAsync<T>(HttpContext context, Func<string, Task<T>> write, Predicate<T> isThere)
    {
        var folder = Directory.CreateTempSubdirectory("content-export-");
        try
        {
            var content = Path.Combine(folder.FullName, "umbraco-content");
            if (!isThere(await write(content)))
                return null;
            var zip =
                new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81_920,
                    FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            context.Response.RegisterForDisposeAsync(zip);
            await ZipFile.CreateFromDirectoryAsync(content, zip, CompressionLevel.Fastest, includeBaseDirectory: true,
                context.RequestAborted);
            zip.Position = 0;
            return zip;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
