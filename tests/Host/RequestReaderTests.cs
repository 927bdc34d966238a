using System.Text;
using Gateway.Host.Http;
using Microsoft.AspNetCore.Http;

namespace Gateway.Host.Tests;

public sealed class RequestReaderTests
{
    private const string Valid = """{"query":"query ($n: String!) { greeting(name: $n) }","operationName":null,"variables":{"n":"\u00e9","x":[1,{"a":null}]},"extensions":{}}""";

    [Fact]
    public async Task Variables_keep_the_bytes_that_the_client_sent()
    {
        using var request = (await ReadAsync("""{ "variables" : {"d": 1.10, "s": "\u0041\n"} , "query" : "{ a }" }"""u8.ToArray())).Request!;

        Assert.Equal("""{"d": 1.10, "s": "\u0041\n"}""", Encoding.UTF8.GetString(request.Variables.Span));
        Assert.Equal("{ a }", Encoding.UTF8.GetString(request.Query.Span));
    }

    [Fact]
    public async Task The_query_is_unescaped()
    {
        using var request = (await ReadAsync("""{"query":"{ a(b: \"\u00e9\ud83d\ude00\") \n }","operationName":"A"}"""u8.ToArray())).Request!;

        Assert.Equal("{ a(b: \"é😀\") \n }", Encoding.UTF8.GetString(request.Query.Span));
        Assert.Equal("A", request.OperationName);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_bytes_arrive_are_a_request_or_an_error_and_never_an_exception(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 5000; i++)
        {
            var body = Encoding.UTF8.GetBytes(Valid);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                body = random.Next(3) switch
                {
                    0 => body[..random.Next(body.Length)],
                    1 => [.. body[..(body.Length / 2)], .. body[random.Next(body.Length)..]],
                    _ => Replaced(body, random),
                };
            }

            var (request, error) = await ReadAsync(body);
            using (request)
            {
                Assert.True(request is null != error is null, $"seed {seed}: {Encoding.UTF8.GetString(body)}");
            }
        }
    }

    private static byte[] Replaced(byte[] body, Random random)
    {
        if (body.Length > 0)
        {
            body[random.Next(body.Length)] = (byte)random.Next(256);
        }

        return body;
    }

    private static ValueTask<(GraphQLRequest? Request, ClientError? Error)> ReadAsync(byte[] body)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = "POST";
        http.Request.Body = new MemoryStream(body);
        return new RequestReader(new HttpOptions()).ReadAsync(http.Request, TestContext.Current.CancellationToken);
    }
}
