using System.CommandLine;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Commands;

/// <summary><c>token</c>: prints tokens of the developer issuer. Development only.</summary>
internal static class TokenCommand
{
    public static Command Create(TextWriter output)
    {
        var tenant = new Option<string[]>("--tenant") { Description = $"A tenant's slug (sample tenants: {string.Join(", ", TenantIds.SampleSlugs)}) or id. May be repeated with --json." };
        var plan = new Option<string[]>("--plan") { Description = $"{string.Join(", ", PlanScopes.Plans)}; default {PlanScopes.Standard}. May be repeated with --json." };
        var scope = new Option<string?>("--scope") { Description = "Scopes by spaces, in place of the plan's." };
        var role = new Option<string[]>("--role") { Description = "A role. May be repeated." };
        var jurisdiction = new Option<string[]>("--jurisdiction") { Description = "A jurisdiction. May be repeated." };
        var purpose = new Option<string?>("--purpose") { Description = "The purpose for which personal data is read." };
        var subject = new Option<string>("--subject") { Description = "The person or program.", DefaultValueFactory = _ => "developer" };
        var client = new Option<string?>("--client") { Description = "The program that it is for, by which usage is told apart." };
        var minutes = new Option<int>("--minutes") { Description = "How long it is good for; at most 60.", DefaultValueFactory = _ => 60 };
        var json = new Option<bool>("--json") { Description = "Print a JSON list with a token for each tenant and plan; without --tenant and --plan for all of the samples." };

        var command = new Command("token", "Prints a developer token.") { tenant, plan, scope, role, jurisdiction, purpose, subject, client, minutes, json };
        command.SetAction(async (parsed, _) =>
        {
            var prints = parsed.GetValue(json);
            var tenants = OneOrMore("--tenant", parsed.GetValue(tenant) ?? [], prints, prints ? TenantIds.SampleSlugs : []);
            var plans = OneOrMore("--plan", parsed.GetValue(plan) ?? [], prints, prints ? PlanScopes.Plans : [PlanScopes.Standard]);
            var issuer = CreateIssuer();
            var tokens = tenants.SelectMany(t => plans.Select(p => Issue(issuer, new DeveloperTokenRequest(t, p)
            {
                Scopes = parsed.GetValue(scope)?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                Roles = parsed.GetValue(role) ?? [],
                Jurisdictions = parsed.GetValue(jurisdiction) ?? [],
                Purpose = parsed.GetValue(purpose),
                Client = parsed.GetValue(client),
                Subject = parsed.GetRequiredValue(subject),
                Lifetime = TimeSpan.FromMinutes(parsed.GetValue(minutes)),
            }))).ToArray();
            await output.WriteLineAsync(prints ? CommandJson.Write(tokens) : tokens[0].Token);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static IReadOnlyList<string> OneOrMore(string option, string[] given, bool isList, IReadOnlyList<string> fallback)
    {
        var values = given.Length == 0 ? fallback : given;
        return values.Count switch
        {
            0 => throw new CommandException($"{option} is missing; the sample tenants are {string.Join(", ", TenantIds.SampleSlugs)}.", ExitCodes.BadOptions),
            > 1 when !isList => throw new CommandException($"{option} is given {values.Count} times: without --json one token is printed.", ExitCodes.BadOptions),
            _ => values,
        };
    }

    private static DeveloperIssuer CreateIssuer()
    {
        if (!HostingEnvironment.Name.Equals(Environments.Development, StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException($"Developer tokens exist in Development only; this is {HostingEnvironment.Name}.");
        }

        var path = DeveloperSigningKey.DefaultPath;
        try
        {
            return new DeveloperIssuer(DeveloperSigningKey.ReadOrCreate(path), TimeProvider.System);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The developer signing key {path} cannot be used: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static DeveloperToken Issue(DeveloperIssuer issuer, DeveloperTokenRequest request)
    {
        try
        {
            return issuer.Issue(request);
        }
        catch (ArgumentException exception)
        {
            throw new CommandException(exception.Message, ExitCodes.BadOptions);
        }
    }
}
