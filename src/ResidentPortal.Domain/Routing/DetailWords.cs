namespace ResidentPortal.Domain.Routing;

/// <summary>What is passed on at each level, as a consent says it: an agreement holds only for the words that were agreed to.</summary>
public static class DetailWords
{
    public static string Of(QueueDetail detail) => detail switch
    {
        QueueDetail.Full => "what you told us, and your name and contact details if you gave them",
        QueueDetail.Contact => "your name, how to contact you safely, and what happened",
        QueueDetail.Summary => "what kind of problem it is and when it happened, without your name",
    };
}
