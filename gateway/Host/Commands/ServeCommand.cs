using System.CommandLine;
using System.Globalization;
using Gateway.Host.Serving;

namespace Gateway.Host.Commands;

/// <summary><c>serve</c>: answers GraphQL requests on 127.0.0.1 until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var supergraph = new Option<string?>("--supergraph") { Description = "A supergraph SDL file. Without it the supergraph is composed from the subgraphs of the configuration." };
        var port = new Option<int>("--port")
        {
            Description = "The port on 127.0.0.1; 0: any free one.",
            DefaultValueFactory = _ => ServeSettings.DefaultPort,
            CustomParser = result =>
            {
                if (ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                {
                    return value;
                }

                result.AddError($"--port {result.Tokens[0].Value} is not a port: give a number from 1 to 65535, or 0 for any free one.");
                return 0;
            },
        };
        var allowAnonymous = new Option<bool>("--allow-anonymous") { Description = "Answer requests without a token, as a caller without tenant and scopes." };
        var config = new Option<string?>("--config") { Description = "A JSON file of settings; environment variables and --set win over it." };
        var set = new Option<string[]>("--set") { Description = "A setting as KEY=VALUE, for example Resilience:Timeout=5. May be repeated." };

        var command = new Command("serve", "Serves a supergraph.") { supergraph, port, allowAnonymous, config, set };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var configuration = ServeConfiguration.Build(
                parsed.GetValue(config), parsed.GetValue(set) ?? [], parsed.GetValue(supergraph), parsed.GetValue(allowAnonymous));
            var settings = new ServeSettings { Port = parsed.GetValue(port), Environment = HostingEnvironment.Name };
            await using var server = await GatewayServer.StartAsync(settings, configuration, cancellationToken);
            if (configuration["StopWithStandardInput"] is "true")
            {
                StandardInputWatch.Start(server);
            }

            await server.WaitForShutdownAsync(cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }
}
