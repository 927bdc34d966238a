using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Server.Auditing;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Errors;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.PersonalData;

namespace Subgraphs.Tenancy.Downloads;

/// <summary>Maps the documents of a subgraph for the gateway, which forwards a caller's request with the signed context.</summary>
public static class DownloadEndpointExtensions
{
    /// <summary>The path below which documents are.</summary>
    public const string Path = "/downloads/";

    /// <summary>What a document may do where a browser shows it: nothing. Its styles are in it.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    /// <summary>
    /// Maps <c>GET /downloads/ID.extension</c>. In order: the caller's signature, which is good for this very path (401); the scope (403, kept
    /// in the audit log); the tenant's own document, a foreign one answers as an unknown one (404); the audit record, durable before a byte is
    /// sent (503 where it cannot be kept); the document (410 where the tenant's key was erased).
    /// </summary>
    /// <param name="endpoints">The program's endpoints.</param>
    /// <param name="scope">Without it nobody fetches a document.</param>
    /// <param name="coordinate">The field that names the path, for the audit log.</param>
    /// <param name="findAsync">Finds a document of the caller's tenant; null where there is none.</param>
    public static IEndpointConventionBuilder MapDownloads(
        this IEndpointRouteBuilder endpoints,
        string scope,
        string coordinate,
        Func<CallerContext, DownloadName, CancellationToken, Task<FoundDownload?>> findAsync)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(findAsync);
        var callers = endpoints.ServiceProvider.GetRequiredService<ICallerSource>();
        var recorder = endpoints.ServiceProvider.GetRequiredService<IAccessRecorder>();
        return endpoints.MapGet(Path + "{file}", async (HttpContext http, string file) =>
        {
            try
            {
                await AnswerAsync(http, file);
            }
            catch (GraphQLException exception)
            {
                await RefuseAsync(http, StatusOf(exception.Code), exception.Code, exception.Message);
            }
        });

        async Task AnswerAsync(HttpContext http, string file)
        {
            var identified = await callers.IdentifyAsync(http);
            if (identified.Caller is not CallerContext caller || !IsFor(identified, http.Request))
            {
                throw new GraphQLException(ServerErrorCodes.Unauthenticated, identified.Refusal ?? "The credentials were made for another request.");
            }

            if (!caller.HasScope(scope))
            {
                recorder.Append(caller, new FieldAccess(AccessKind.Denial, coordinate, null, ServerErrorCodes.Unauthorized));
                throw new GraphQLException(ServerErrorCodes.Unauthorized, $"The scope {scope} is needed.");
            }

            if (!DownloadName.TryParse(file, out var name) || await findAsync(caller, name, http.RequestAborted) is not { } found)
            {
                await RefuseAsync(http, StatusCodes.Status404NotFound, NotFound, "There is no such document.");
                return;
            }

            await recorder.RecordAsync(caller, found.Reads, http.RequestAborted);
            await SendAsync(http, await found.OpenAsync(http.RequestAborted));
        }
    }

    private const string NotFound = "NOT_FOUND";

    /// <summary>A signed context is good for one path: what stands for the body of a request without one is its first line.</summary>
    private static bool IsFor(CallerResult identified, HttpRequest request)
        => identified.BodyDigest.IsEmpty
            || CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.ASCII.GetBytes($"GET {request.Path.Value}")), identified.BodyDigest.Span);

    private static int StatusOf(string code) => code switch
    {
        ServerErrorCodes.Unauthenticated => StatusCodes.Status401Unauthorized,
        ServerErrorCodes.Unauthorized => StatusCodes.Status403Forbidden,
        PersonalDataErrorCodes.Erased => StatusCodes.Status410Gone,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    private static async Task SendAsync(HttpContext http, DownloadedFile file)
    {
        var response = http.Response;
        Protect(response);
        response.ContentType = file.ContentType;
        response.ContentLength = file.Content.Length;
        response.Headers.ContentDisposition = $"attachment; filename=\"{file.FileName}\"";
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        if (file.Sha256 is { } digest)
        {
            response.Headers.ETag = $"\"{digest}\"";
        }

        await response.Body.WriteAsync(file.Content, http.RequestAborted);
    }

    private static async Task RefuseAsync(HttpContext http, int status, string code, string message)
    {
        Protect(http.Response);
        http.Response.StatusCode = status;
        await http.Response.WriteAsJsonAsync(new { errors = new[] { new { message, extensions = new { code } } } }, http.RequestAborted);
    }

    private static void Protect(HttpResponse response)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store";
    }
}
