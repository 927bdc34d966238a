using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Gateway.Auditing;
using Gateway.Authorization.Conformance.Tests.Mock;
using Gateway.Host.Tenancy;

namespace Gateway.Authorization.Conformance.Tests.Running;

/// <summary>All cases of a file, asked once of one gateway, which has ended: its log is whole.</summary>
internal sealed class DownloadRun
{
    private readonly Dictionary<(string Case, string Caller), DownloadAnswer> _answers = [];
    private ILookup<string?, AuditRecord> _records = Array.Empty<AuditRecord>().ToLookup(record => record.Entry.RequestId);

    private DownloadRun(DownloadFile file) => File = file;

    public DownloadFile File { get; }

    public static async Task<DownloadRun> OfAsync(string name)
    {
        var run = new DownloadRun(new DownloadFile(name));
        var documents = new MockDocuments(run.File.Documents);
        var folder = Directory.CreateTempSubdirectory("conformance-audit-");
        try
        {
            var settings = new Dictionary<string, string>(run.File.Settings)
            {
                ["Audit:Directory"] = folder.FullName,
                ["CallerContext:MasterKey"] = Convert.ToBase64String(new byte[32]),
                ["Identity:AllowAnonymous"] = "false",
            };
            await using (var host = await ConformanceHost.StartAsync(DownloadFile.Subgraphs, settings, documents))
            {
                foreach (var (test, caller) in run.File.Cases)
                {
                    run._answers.Add((test, caller), await AskAsync(host, (string)run.File.Entry(test)["download"]!, run.File.Caller(caller), documents));
                }
            }

            run._records = AuditRecords.Read(Path.Combine(folder.FullName, "gateway.audit")).ToLookup(record => record.Entry.RequestId);
            return run;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What the caller sees, to be compared byte for byte.</summary>
    public string Seen(string test, string caller) => _answers[(test, caller)].Seen;

    /// <summary>What happened, in the form of a case's expectation.</summary>
    public JsonObject Told(string test, string caller)
    {
        var answer = _answers[(test, caller)];
        var told = answer.Told.DeepClone().AsObject();
        told["audit"] = new JsonArray([.. _records[answer.RequestId].Select(record => (JsonNode)Describe(record.Entry))]);
        return told;
    }

    /// <summary>The records of a case's request are the caller's own.</summary>
    public IEnumerable<(Guid? Tenant, string? Subject)> Recorded(string test, string caller)
        => _records[_answers[(test, caller)].RequestId].Select(record => (record.Entry.TenantId, record.Entry.Subject));

    private static string Describe(AuditEntry entry)
        => string.Join(' ', ((string?[])[entry.Kind.ToString().ToLowerInvariant(), entry.Coordinate, entry.EntityKey, entry.Code]).OfType<string>());

    private static async Task<DownloadAnswer> AskAsync(ConformanceHost host, string path, JsonObject caller, MockDocuments documents)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (caller["authenticated"]?.GetValue<bool>() ?? true)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(host, caller));
        }

        using var response = await host.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        var requestId = response.Headers.GetValues("Request-Id").Single();
        var told = new JsonObject { ["status"] = (int)response.StatusCode };
        if (response.StatusCode == HttpStatusCode.OK)
        {
            told["body"] = body;
        }
        else
        {
            told["code"] = (string?)JsonNode.Parse(body)?["errors"]?[0]?["extensions"]?["code"];
        }

        told["requests"] = new JsonArray([.. documents.RequestsOf(requestId).Select(asked => (JsonNode)asked)]);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Request-Id" or "Date")).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return new DownloadAnswer(requestId, $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n\n{body}", told);
    }

    private static string TokenOf(ConformanceHost host, JsonObject caller)
    {
        var token = host.Token(
            new DeveloperTokenRequest((string?)caller["tenant"] ?? "northwind", (string?)caller["plan"] ?? "standard")
            {
                Subject = DownloadConformanceTests.Subject,
                Scopes = [.. caller["scopes"]?.AsArray().Select(scope => (string)scope!) ?? []],
                Purpose = (string?)caller["purpose"],
            },
            isExpired: (string?)caller["token"] == "expired");
        return (string?)caller["token"] == "forged" ? token[..(token.LastIndexOf('.') + 1)] + new string('A', 43) : token;
    }
}
