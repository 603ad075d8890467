using Microsoft.Data.Sqlite;

namespace ResidentPortal.Testing.Databases;

/// <summary>A filled SQLite database as bytes, to begin from in many tests.</summary>
public static class SqliteFile
{
    /// <summary>Brings what still lies in its log into the file, and reads that.</summary>
    /// <exception cref="InvalidOperationException">Somebody still uses the database.</exception>
    public static byte[] ReadWhole(string path)
    {
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            if (command.ExecuteScalar() is not 0L)
                throw new InvalidOperationException($"{Path.GetFileName(path)} is still in use.");
        }
        return File.ReadAllBytes(path);
    }
}
