using System.Data.Common;

namespace ResidentPortal.Reports.Storage.Writing;

/// <summary>One connection that is kept, with one transaction at a time.</summary>
internal interface ISession : IDisposable
{
    Task BeginAsync();

    /// <summary>Writes each part wholly or not at all.</summary>
    /// <returns>For each what became of it.</returns>
    /// <exception cref="DbException">The database cannot be written at all: nothing of the transaction stands.</exception>
    Task<IReadOnlyList<PartResult>> WriteAsync(IReadOnlyList<Part> parts);

    /// <summary>The rows of several questions, one after the other.</summary>
    Task<IReadOnlyList<T>> ReadAsync<T>(IReadOnlyList<Step> questions, Func<DbDataReader, T> read);

    /// <summary>All is on the disk when this returns.</summary>
    Task CommitAsync();

    /// <summary>Whether it failed, before anything was committed, for something that another attempt need not meet.</summary>
    bool MayRepeat(Exception failure);
}
