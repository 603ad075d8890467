using System.Globalization;
using Microsoft.Data.Sqlite;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Web.Places;

/// <summary>
/// A SQLite file with addresses in one B-tree by postcode. It is written once, read only, and made anew from the CSV when that changes.
/// </summary>
internal static class AddressFile
{
    /// <summary>Raised when the table changes: a file of another version is made anew.</summary>
    public const string Version = "1";

    private const string Tables =
        """
        CREATE TABLE source (fingerprint TEXT NOT NULL, addresses INTEGER NOT NULL);
        CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE addresses (
            postcode TEXT NOT NULL, uprn INTEGER NOT NULL, address TEXT NOT NULL, ward INTEGER NOT NULL, landlord INTEGER NOT NULL,
            PRIMARY KEY (postcode, uprn)) WITHOUT ROWID;
        """;

    /// <param name="file">Not there yet.</param>
    /// <returns>How many there were.</returns>
    public static int Write(string file, IEnumerable<ListedAddress> addresses, string fingerprint)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWriteCreate, pooling: false);
        using var transaction = connection.BeginTransaction();
        Run(connection, Tables);
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO addresses VALUES ($postcode, $uprn, $address, $ward, $landlord)";
        var (postcode, uprn, text) = (Parameter("$postcode"), Parameter("$uprn"), Parameter("$address"));
        var (ward, landlord) = (Parameter("$ward"), Parameter("$landlord"));
        var names = new Dictionary<string, int>();
        var count = 0;
        foreach (var address in addresses)
        {
            (postcode.Value, uprn.Value, text.Value) =
                (address.Postcode, long.Parse(address.Uprn, CultureInfo.InvariantCulture), address.Text);
            (ward.Value, landlord.Value) = (Name(address.Ward), Name(address.Landlord));
            insert.ExecuteNonQuery();
            count++;
        }
        foreach (var (name, id) in names)
            Run(connection, "INSERT INTO names VALUES ($id, $name)", ("$id", id), ("$name", name));
        Run(connection, "INSERT INTO source VALUES ($fingerprint, $count)", ("$fingerprint", fingerprint), ("$count", count));
        transaction.Commit();
        return count;

        SqliteParameter Parameter(string name) => insert.Parameters.AddWithValue(name, DBNull.Value);

        int Name(string name) => names.TryGetValue(name, out var id) ? id : names[name] = names.Count + 1;
    }

    /// <summary>What was read into the file, or null where there is no such file or it cannot be read.</summary>
    public static (string Fingerprint, int Count)? Source(string file)
    {
        if (!File.Exists(file))
            return null;
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly, pooling: false);
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT fingerprint, addresses FROM source";
            using var reader = command.ExecuteReader();
            return reader.Read() ? (reader.GetString(0), reader.GetInt32(1)) : null;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    /// <exception cref="SqliteException">The file is gone or damaged.</exception>
    public static IReadOnlyList<ListedAddress> At(string file, string postcode)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly, pooling: true);
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT uprn, address, w.name, l.name FROM addresses JOIN names w ON w.id = ward JOIN names l ON l.id = landlord
            WHERE postcode = $postcode
            """;
        command.Parameters.AddWithValue("$postcode", postcode);
        using var reader = command.ExecuteReader();
        List<ListedAddress> found = [];
        while (reader.Read())
            found.Add(new(reader.GetInt64(0).ToString(CultureInfo.InvariantCulture), reader.GetString(1), postcode, reader.GetString(2),
                reader.GetString(3)));
        return found;
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode, bool pooling)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = pooling }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written in this file; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}
