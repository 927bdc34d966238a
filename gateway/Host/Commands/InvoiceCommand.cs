using System.CommandLine;
using System.Globalization;
using Gateway.Metering;
using Gateway.Metering.Billing;

namespace Gateway.Host.Commands;

/// <summary><c>invoice</c>: a month's usage and a price list → what each tenant owes.</summary>
internal static class InvoiceCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var files = new UsageArguments();
        var prices = new Option<string>("--prices") { Description = "The price list, a JSON file.", Required = true };
        var cost = new Option<string>("--platform-cost") { Description = "What the month cost, in the currency's major unit: 1000.00", Required = true };
        var currency = new Option<string>("--currency") { Description = "ISO 4217: USD", Required = true };
        var json = new Option<bool>("--json") { Description = "Print JSON; amounts are strings." };

        var command = new Command("invoice", "Shares a month's cost among tenants. Exit code 0: done, 1: it cannot be, 2: the command line or the price list is wrong.") { prices, cost, currency, json };
        files.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var list = await ReadPricesAsync(parsed.GetRequiredValue(prices), cancellationToken);
            if (!decimal.TryParse(parsed.GetRequiredValue(cost), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var platformCost))
            {
                throw new CommandException($"--platform-cost {parsed.GetRequiredValue(cost)} must be an amount such as 1000.00.", ExitCodes.BadOptions);
            }

            var ledger = await files.ReadAsync(parsed, error);
            if (!ledger.IsWhole)
            {
                throw new CommandException($"The usage of {ledger.Month} is not whole: no invoice is made of it.");
            }

            var usage = ledger.Tenants.ToDictionary(tenant => tenant.Key, tenant => tenant.Value.Total);
            var (run, fault) = Invoicing.Make(ledger.Month, parsed.GetRequiredValue(currency), platformCost, list, usage);
            if (run is null)
            {
                throw new CommandException(Line(fault!), fault!.Code is MeteringErrorCodes.NoWeight ? ExitCodes.Failed : ExitCodes.BadOptions);
            }

            await output.WriteLineAsync(parsed.GetValue(json) ? WriteJson(run) : WriteTable(run));
            return ExitCodes.Ok;
        });
        return command;
    }

    private static async Task<PriceList> ReadPricesAsync(string file, CancellationToken cancellationToken)
    {
        byte[] json;
        try
        {
            json = await File.ReadAllBytesAsync(file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"--prices {file} cannot be read: {exception.Message.ReplaceLineEndings(" ")}", ExitCodes.BadOptions);
        }

        var (list, errors) = PriceListReader.Read(json);
        return list ?? throw new CommandException($"{file}: {string.Join("; ", errors.Select(Line))}", ExitCodes.BadOptions);
    }

    private static string Line(MeteringError fault) => $"{fault.Message} ({fault.Code})";

    private static string WriteTable(InvoiceRun run)
    {
        var table = new TextTable(["tenant"], "direct", "weight", "share", "total");
        foreach (var invoice in run.Invoices)
        {
            table.Add([invoice.Tenant.ToString("D")], [Amount(run, invoice.Direct), Plain(invoice.Weight), Amount(run, invoice.Share), Amount(run, invoice.Total)]);
        }

        table.Add(["sum"], [Amount(run, run.DirectRevenue), Plain(run.Invoices.Sum(invoice => invoice.Weight)), Amount(run, run.Pool), Amount(run, run.Invoices.Sum(invoice => invoice.Total))]);
        var surplus = run.Surplus > 0
            ? $"{Environment.NewLine}Direct prices bring {Amount(run, run.Surplus)} {run.Currency} more than the cost: nothing is shared, and nobody is credited."
            : "";
        return $"{run.Month}, {run.Currency}, platform cost {Amount(run, run.PlatformCost)}{Environment.NewLine}{table}{surplus}";
    }

    private static string WriteJson(InvoiceRun run) => CommandJson.Write(new
    {
        run.Month,
        run.Currency,
        PlatformCost = Amount(run, run.PlatformCost),
        DirectRevenue = Amount(run, run.DirectRevenue),
        Pool = Amount(run, run.Pool),
        Surplus = Amount(run, run.Surplus),
        Invoices = run.Invoices.Select(invoice => new
        {
            invoice.Tenant,
            Lines = invoice.Lines.Select(line => new
            {
                line.Meter,
                line.Subgraph,
                Quantity = Plain(line.Quantity),
                Price = Plain(line.Price),
                Per = Plain(line.Per),
                Amount = Amount(run, line.Amount),
            }),
            Direct = Amount(run, invoice.Direct),
            Weight = Plain(invoice.Weight),
            Share = Amount(run, invoice.Share),
            Total = Amount(run, invoice.Total),
        }),
    });

    private static string Amount(InvoiceRun run, decimal amount) => amount.ToString($"F{Currencies.MinorUnitsOf(run.Currency)}", CultureInfo.InvariantCulture);

    private static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
