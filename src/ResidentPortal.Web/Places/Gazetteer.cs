using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using ResidentPortal.Database;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Settings;

namespace ResidentPortal.Web.Places;

/// <summary>The council's list of addresses, by postcode. Without one, and where it cannot be read, places are told in words.</summary>
public sealed partial class Gazetteer(
    StorageFolder storage, IOptions<PlacesOptions> options, IHostEnvironment environment, CouncilDescription council,
    ILogger<Gazetteer> logger)
{
    // "2 High Road" stands before "10 High Road".
    private static readonly StringComparer ByNumber =
        StringComparer.Create(CultureInfo.GetCultureInfo("en-GB"), CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

    private readonly string file = Path.Combine(storage.Path, "places.db");

    /// <summary>Whether the council gave a list.</summary>
    public bool IsThere => Csv is not null;

    private string? Csv => options.Value.FileIn(environment.ContentRootPath);

    /// <summary>Reads the CSV where it is new or was changed, and takes away what was read of one that is given no more.</summary>
    /// <exception cref="SettingsException">Something is wrong with the CSV.</exception>
    public void Prepare()
    {
        if (Csv is not { } csv)
        {
            File.Delete(file);
            return;
        }
        var fingerprint = Fingerprint(csv);
        if (AddressFile.Source(file)?.Fingerprint == fingerprint)
            return;
        // Whoever reads the file while it is made has the whole of the old one.
        var unfinished = file + ".new";
        File.Delete(unfinished);
        try
        {
            var count = AddressFile.Write(unfinished, new GazetteerCsv(council).Read(csv), fingerprint);
            File.Move(unfinished, file, overwrite: true);
            LogRead(count);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StartException(
                $"The addresses of {csv} cannot be read into {file}: let the site’s user read the one and write the other, and make "
                    + "space on "
                + "the disk where it is full.", refused);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <param name="postcode">As <see cref="Postcode.Read"/> writes it.</param>
    /// <returns>The addresses there, in the order of their numbers; null where there is no list to look at.</returns>
    public IReadOnlyList<ListedAddress>? At(string postcode)
    {
        if (!IsThere)
            return null;
        try
        {
            return [.. AddressFile.At(file, postcode).OrderBy(address => address.Text, ByNumber)];
        }
        catch (SqliteException damaged)
        {
            LogUnreadable(damaged.SqliteErrorCode);
            return null;
        }
    }

    internal int? Count => AddressFile.Source(file)?.Count;

    /// <summary>Of all that decides what is in the file.</summary>
    private string Fingerprint(string csv)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n',
            [AddressFile.Version, .. council.Wards, .. council.Tenures.Select(tenure => tenure.Id)])));
        using var content = File.OpenRead(csv);
        var buffer = new byte[65_536];
        for (int read; (read = content.Read(buffer)) > 0;)
            hash.AppendData(buffer, 0, read);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    [LoggerMessage(LogLevel.Information, "{Count} addresses were read from the council's gazetteer")]
    private partial void LogRead(int count);

    [LoggerMessage(LogLevel.Error, "places.db cannot be read (SQLite {Code}): places are asked for in words. Delete it and start again")]
    private partial void LogUnreadable(int code);
}
