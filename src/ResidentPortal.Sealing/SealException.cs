namespace ResidentPortal.Sealing;

/// <summary>What was sealed cannot be opened.</summary>
public sealed class SealException(SealProblem problem, Exception? cause = null) : Exception($"Not opened: {problem}.", cause)
{
    public SealProblem Problem => problem;
}

public enum SealProblem
{
    /// <summary>It was never sealed, or by another program.</summary>
    NotSealed,

    /// <summary>It was sealed for another certificate.</summary>
    OtherKey,

    /// <summary>It was changed, cut short or put together from parts, or is not what it is said to be.</summary>
    Broken,
}
