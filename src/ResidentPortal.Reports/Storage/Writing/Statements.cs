namespace ResidentPortal.Reports.Storage.Writing;

/// <summary>All SQL that is written by hand: what every report needs and every message. What is rare is left to EF.</summary>
/// <remarks>A test holds each against EF's model, column by column. Names of states stand in them as they are stored.</remarks>
internal static class Statements
{
    /// <summary>All of one browser.</summary>
    public static readonly Statement FindDrafts = new(
        """
        SELECT "Key", "FormId", "State", "Payload", "Started", "Touched", "EqualityAnswered" FROM "Drafts" WHERE "Key" = $1
        """);

    /// <summary>The answers give way to the receipt, unless the draft was sent or deleted meanwhile.</summary>
    public static readonly Statement CloseDraft = new(
        """
        UPDATE "Drafts" SET "State" = 'Submitted', "Payload" = $3, "Touched" = $4
        WHERE "Key" = $1 AND "FormId" = $2 AND "State" = 'Open'
        """);

    /// <summary>Looks in passing for another report with the same answers, as <c>SameAnswers</c> does.</summary>
    public static readonly Statement AddReport = new(
        """
        INSERT INTO "Reports" ("Id", "Reference", "FormId", "FormVersion", "State", "HeldReason", "HeldTold", "Urgency", "AcceptedAt",
            "ContentHash", "SubmissionKey", "Content", "Routing", "MayRepeat")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
            COALESCE(
                (SELECT "Reference" FROM "Reports"
                 WHERE "ContentHash" = $10 AND "AcceptedAt" > $14 AND "AcceptedAt" < $15 AND "State" <> 'Held'
                 ORDER BY "AcceptedAt" LIMIT 1),
                (SELECT "Reference" FROM "Reports" WHERE "ContentHash" = $10 AND "AcceptedAt" > $14 AND "AcceptedAt" < $15
                 ORDER BY "AcceptedAt" LIMIT 1)))
        """);

    public static readonly Statement AddMessage = new(
        """
        INSERT INTO "Outbox" ("Id", "ReportId", "Kind", "QueueId", "Topic", "FallbackFor", "Payload", "Urgent", "CreatedAt",
            "TryingSince", "DueAt", "Attempts", "State", "LeaseOwner", "LeasedUntil", "EscalatedAt", "DeliveredAt", "LastOutcome")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        """);

    public static readonly Statement AddAudit = new(
        """INSERT INTO "Audit" ("At", "Action", "Who", "Reference", "Detail") VALUES ($1, $2, $3, $4, $5)""");

    public static readonly Statement AddAttempt = new(
        """INSERT INTO "Attempts" ("MessageId", "At", "Outcome", "SmtpStatus") VALUES ($1, $2, $3, $4)""");

    /// <summary>Whoever lost the lease meanwhile changes nothing: the message is another's.</summary>
    public static readonly Statement Deliver = new(
        """
        UPDATE "Outbox" SET "State" = 'Delivered', "DeliveredAt" = $3, "LastOutcome" = $4, "Attempts" = "Attempts" + 1, "Payload" = NULL,
            "LeaseOwner" = NULL, "LeasedUntil" = NULL
        WHERE "Id" = $1 AND "LeaseOwner" = $2
        """);

    /// <summary>For a message that was delivered just so, and is about a report.</summary>
    public static readonly Statement AuditDelivery = new(
        """
        INSERT INTO "Audit" ("At", "Action", "Who", "Reference", "Detail")
        SELECT m."DeliveredAt", 'Delivered', NULL, r."Reference", $3 FROM "Outbox" m JOIN "Reports" r ON r."Id" = m."ReportId"
        WHERE m."Id" = $1 AND m."State" = 'Delivered' AND m."DeliveredAt" = $2
        """);

    /// <summary>Each queue that a message waits for or is being sent to, found by a step in the index for each.</summary>
    public static readonly Statement QueuesThatWait = new(
        """
        WITH RECURSIVE queue("Id") AS (
            SELECT (SELECT "QueueId" FROM "Outbox" WHERE "State" = 'Pending' AND "QueueId" > '' ORDER BY "QueueId" LIMIT 1)
            UNION ALL
            SELECT (SELECT "QueueId" FROM "Outbox" WHERE "State" = 'Pending' AND "QueueId" > queue."Id" ORDER BY "QueueId" LIMIT 1)
            FROM queue WHERE queue."Id" IS NOT NULL)
        SELECT "Id" FROM queue WHERE "Id" IS NOT NULL
        """);

    /// <summary>The longest due messages for a queue that nobody sends now.</summary>
    public static readonly Statement StillWaiting = Waiting("""AND "QueueId" = $3""");

    /// <summary>The same for residents and operations.</summary>
    public static readonly Statement WaitingForNoQueue = Waiting("""AND "QueueId" IS NULL""");

    /// <summary>The same of those about somebody who may be in danger.</summary>
    public static readonly Statement WaitingUrgently = Waiting("""AND "Urgent" = TRUE""");

    public static readonly Statement Lease = new(
        """
        UPDATE "Outbox" SET "LeaseOwner" = $2, "LeasedUntil" = $3
        WHERE "Id" = $1 AND "State" = 'Pending' AND ("LeasedUntil" IS NULL OR "LeasedUntil" <= $4)
        """);

    /// <summary>A message that was leased, and the report from which it is written, where it is.</summary>
    public static readonly Statement ReadLeased = new(
        """
        SELECT m."Id", m."ReportId", m."Kind", m."QueueId", m."Topic", m."FallbackFor", m."Payload", m."Urgent", m."CreatedAt",
            m."TryingSince", m."DueAt", m."Attempts", m."State", m."LeaseOwner", m."LeasedUntil", m."EscalatedAt", m."DeliveredAt",
            m."LastOutcome", r."Reference", r."Content", r."AcceptedAt", r."MayRepeat"
        FROM "Outbox" m LEFT JOIN "Reports" r ON r."Id" = m."ReportId" AND m."Payload" IS NULL
        WHERE m."Id" = $1 AND m."LeaseOwner" = $2
        """);

    /// <summary>Looked up before each report is routed.</summary>
    public static readonly Statement NewestRouting = new("SELECT MAX(\"Number\") FROM \"RoutingVersions\"");

    public static readonly Statement GiveBack = new(
        """UPDATE "Outbox" SET "LeaseOwner" = NULL, "LeasedUntil" = NULL WHERE "Id" = $1 AND "LeaseOwner" = $2""");

    /// <summary>Before the lines of the list are written anew.</summary>
    public static readonly Statement Unlist = new("""DELETE FROM "Listed" WHERE "ReportId" = $1""");

    public static readonly Statement List = new(
        """
        INSERT INTO "Listed" ("ReportId", "Queue", "Kind", "IsFirst", "Place", "FormId", "Ward", "Urgency", "State", "Owner")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """);

    private static Statement Waiting(string which) => new(
        $"""
        SELECT "Id", "QueueId", "Urgent" FROM "Outbox"
        WHERE "State" = 'Pending' AND "DueAt" <= $1 AND ("LeasedUntil" IS NULL OR "LeasedUntil" <= $1) {which}
        ORDER BY "DueAt" LIMIT $2
        """);
}
