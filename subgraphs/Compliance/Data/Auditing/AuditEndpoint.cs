using Gateway.Auditing;

namespace Subgraphs.Compliance.Data.Auditing;

/// <summary>Where the processes send their logs. Only records signed by the process whose chain they belong to are taken.</summary>
internal static class AuditEndpoint
{
    public const string Path = "/internal/audit";

    /// <summary>More than any process sends at once.</summary>
    private const int MaxBytes = 2 << 20;

    public static async Task<IResult> ReceiveAsync(HttpRequest request, AuditCollector collector, AuditEvents events, CancellationToken cancellationToken)
    {
        if (request.ContentLength is not { } length)
        {
            return Results.StatusCode(StatusCodes.Status411LengthRequired);
        }

        if (length > MaxBytes)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var lines = new byte[length];
        await request.Body.ReadExactlyAsync(lines, cancellationToken);
        var shipment = request.Headers[AuditShipment.HeaderName];
        var receipt = await collector.ReceiveAsync(shipment.Count == 1 ? shipment[0] : null, lines, events.AddAsync, cancellationToken);
        return receipt.Status switch
        {
            AuditReceiptStatus.Accepted => Results.Json(new { next = receipt.Next }),
            AuditReceiptStatus.Gap => Results.Json(new { next = receipt.Next }, statusCode: StatusCodes.Status409Conflict),
            AuditReceiptStatus.Broken => Results.StatusCode(StatusCodes.Status422UnprocessableEntity),
            _ => Results.StatusCode(StatusCodes.Status401Unauthorized),
        };
    }
}
