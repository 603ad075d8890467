using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Database.Tests;

/// <summary>Sites and commands share a storage folder; a restore has it alone, and is finished before anybody else comes.</summary>
public sealed class StorageLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private StorageFolder Storage => new(_folder.File("storage"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Share_SeveralAtOnce_IsGrantedToAll()
    {
        using var one = StorageLock.Share(Storage);
        using var other = StorageLock.Share(Storage);
        StorageLock.TryTakeAlone(Storage).ShouldBeNull();
    }

    [Fact]
    public void TryTakeAlone_NobodyThere_KeepsOthersOut()
    {
        using (StorageLock.TryTakeAlone(Storage).ShouldNotBeNull())
        {
            StorageLock.TryTakeAlone(Storage).ShouldBeNull();
            Should.Throw<StartException>(() => StorageLock.Share(Storage)).Message.ShouldContain("is being restored into");
        }
        using var after = StorageLock.Share(Storage);
    }

    [Fact]
    public void Share_RestoreBrokenOff_IsRefusedUntilOneIsDone()
    {
        using (var died = StorageLock.TryTakeAlone(Storage)!)
            died.BeginChanging();
        Should.Throw<StartException>(() => StorageLock.Share(Storage)).Message.ShouldContain("was broken off half way: run it again");

        using (var again = StorageLock.TryTakeAlone(Storage)!)
        {
            again.BeginChanging();
            again.EndChanging();
        }
        using var after = StorageLock.Share(Storage);
    }

    [Fact]
    public void Share_FolderThatCannotBeMade_IsLeftToWhoWritesThere()
    {
        File.WriteAllText(_folder.File("storage"), "a file");
        using var shared = StorageLock.Share(Storage);
    }
}
