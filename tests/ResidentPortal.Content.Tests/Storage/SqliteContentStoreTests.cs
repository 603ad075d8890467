using Microsoft.Data.Sqlite;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Content.Tests.Storage;

public sealed class SqliteContentStoreTests : ContentStoreTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override ContentContextFactory Contexts =>
        new(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder.Path, "new", "content.db")}");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
