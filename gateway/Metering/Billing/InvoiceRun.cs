namespace Gateway.Metering.Billing;

/// <summary>The invoices of a month. Together they are the platform's cost, or the direct revenue where that is more.</summary>
/// <param name="Month">As <c>YYYY-MM</c>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="PlatformCost">What the month cost.</param>
/// <param name="DirectRevenue">What is billed at prices.</param>
/// <param name="Pool">What is left of the cost and shared.</param>
/// <param name="Surplus">What the direct revenue is above the cost; it is credited to nobody.</param>
/// <param name="Invoices">By tenant id.</param>
public sealed record InvoiceRun(
    string Month, string Currency, decimal PlatformCost, decimal DirectRevenue, decimal Pool, decimal Surplus, IReadOnlyList<Invoice> Invoices);
