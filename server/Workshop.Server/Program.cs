using Workshop.Server.Wire;

if (args is ["protocol"])
{
    Console.Write(TypeScript.Protocol());
    return 0;
}

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/health/ready", () => "ready");
app.Run();
return 0;
