using System.CommandLine;
using System.Globalization;

namespace Gateway.AppHost;

/// <summary>The command line of AppHost.</summary>
internal static class AppHostCommand
{
    private const int DefaultPort = 5000;

    public static RootCommand Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "Port of the gateway on 127.0.0.1; the subgraphs take the next free ports.",
            DefaultValueFactory = _ => DefaultPort,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var value) && value is < 1 or > 65535)
            {
                result.AddError($"--port {value} is not a port: give a number from 1 to 65535.");
            }
        });
        var state = new Option<DirectoryInfo>("--state")
        {
            Description = "Folder of the embedded databases.",
            DefaultValueFactory = _ => new DirectoryInfo(".data"),
        };
        var data = new Option<DirectoryInfo?>("--data")
        {
            Description = "Folder of real market data to import; without it a simulated market is served.",
        };
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "Business date, YYYY-MM-DD; default: the last session in the data.",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                {
                    return date;
                }

                result.AddError($"--as-of {result.Tokens[0].Value} is not a date: write it as YYYY-MM-DD, for example 2019-12-31.");
                return null;
            },
        };

        var instruments = Count("--instruments", 14, "Issuers of the simulated market, 14 to 5000; default: its fourteen.");
        var positions = Count("--positions", 1, "Adds a portfolio 'large' of so many positions to the tenant northwind, in the simulated market.");
        var portfolios = Count("--portfolios", 1, "Adds so many portfolios of twenty positions to the tenant northwind, in the simulated market.");

        var command = new RootCommand("Starts the gateway and its four subgraphs as processes on this machine.") { port, state, data, asOf, instruments, positions, portfolios };
        command.SetAction((parsed, cancellation) => Start.RunAsync(
            new AppHostOptions(
                parsed.GetValue(port),
                parsed.GetRequiredValue(state),
                parsed.GetValue(data),
                parsed.GetValue(asOf),
                new SampleGrowth(parsed.GetValue(instruments), parsed.GetValue(positions), parsed.GetValue(portfolios))),
            Console.Out,
            Console.Error,
            cancellation));
        command.Subcommands.Add(CreateImport(state));
        return command;
    }

    /// <summary>The one place where an operator brings a file in: it goes to each program that needs it.</summary>
    private static Command CreateImport(Option<DirectoryInfo> state)
    {
        var kind = new Argument<string>("kind") { Description = $"What the file holds: {string.Join(", ", ImportTargets.Kinds)}." };
        var file = new Argument<FileInfo>("file") { Description = "A CSV file." };
        var tenant = new Option<string?>("--tenant") { Description = "Whose file it is. Only instruments have none where they are the firm's, for every tenant to see." };
        var check = new Option<bool>("--check") { Description = "Says what would be stored and stores nothing." };
        var command = new Command("import", "Stores a file in the databases of the state folder, whether the programs run or not.") { kind, file, tenant, check, state };
        command.SetAction((parsed, cancellation) => ImportRun.RunAsync(
            new ImportOptions(
                parsed.GetRequiredValue(kind), parsed.GetRequiredValue(file), parsed.GetValue(tenant), parsed.GetValue(check), parsed.GetRequiredValue(state)),
            Console.Out,
            Console.Error,
            cancellation));
        return command;
    }

    private static Option<int?> Count(string name, int fewest, string description)
    {
        const int Most = 5_000;
        var option = new Option<int?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var value) || value < fewest || value > Most))
            {
                result.AddError($"{name} {result.Tokens[0].Value}: give a number from {fewest} to {Most}.");
            }
        });
        return option;
    }
}
