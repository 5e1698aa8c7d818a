using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Workshop.Server.Cluster;
using Workshop.Server.Doors;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Attackers;
using Workshop.Server.Tests.Live;
using Workshop.Server.Tests.Wire;
using YamlDotNet.RepresentationModel;

namespace Workshop.Server.Tests.Watching;

/// <summary>What the host's guide hands out says what this program reads, listens on and answers: no engine has tried it, so this must.</summary>
public partial class DeployFilesTests(OneServer one) : IClassFixture<OneServer>
{
    private static readonly string Folder = Path.Combine(Approved.Root, "server", "deploy");
    private static readonly string Port = EverySetting.All.First(s => s.Name == "PORT").Default;

    [GeneratedRegex("WORKSHOP_[A-Z_]*[A-Z]")]
    private static partial Regex Named();

    [GeneratedRegex("/health/[a-z]+")]
    private static partial Regex Health();

    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("compose.yaml")]
    [InlineData("kubernetes.yaml")]
    [InlineData("workshop.service")]
    [InlineData("HOSTING.md")]
    [InlineData("../Workshop.Server/Cluster/CLUSTER.md")]
    [InlineData("../Workshop.Server/Storage/STORES.md")]
    [InlineData("../Workshop.Server/Doors/VENUE.md")]
    public void NamesNoSettingThatThereIsNot(string file)
    {
        var named = Named().Matches(Text(file)).Select(m => m.Value).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, name => !EverySetting.Knows(name));
    }

    [Fact]
    public async Task AsksForHealthWhereItIsAnswered()
    {
        var paths = Pods().SelectMany(c => (string[])["readinessProbe", "livenessProbe"], (c, probe) => Scalar(At(c, probe, "httpGet", "path"))).Concat(Health().Matches(Text("HOSTING.md")).Select(m => m.Value)).Distinct().ToList();
        Assert.Contains("/health/ready", paths);
        Assert.Contains("/health/live", paths);
        foreach (var path in paths)
            Assert.Equal(HttpStatusCode.OK, (await Tries.Ask(one.Server.Address, HttpMethod.Get, path)).Status);
        Assert.All(Pods(), c => Assert.Equal(("/health/ready", "/health/live"), (Scalar(At(c, "readinessProbe", "httpGet", "path")), Scalar(At(c, "livenessProbe", "httpGet", "path")))));
    }

    [Fact]
    public void TheImageListensWhereItsManifestsLookAndKeepsItsDataWhereTheyMountIt()
    {
        var image = Text("Dockerfile");
        Assert.Contains($"EXPOSE {Port}", image, StringComparison.Ordinal);
        Assert.Contains($"ENV WORKSHOP_DATA=/data PORT={Port}", image, StringComparison.Ordinal);
        Assert.Contains($"{typeof(EverySetting).Assembly.GetName().Name}.dll", image, StringComparison.Ordinal);
        var compose = At(Documents("compose.yaml")[0], "services", "workshop");
        Assert.Equal($"127.0.0.1:{Port}:{Port}", Scalar(Items(At(compose, "ports"))[0]));
        Assert.Equal("data:/data", Scalar(Items(At(compose, "volumes"))[0]));
        var user = UserOf(image);
        foreach (var container in Pods())
        {
            var ports = Items(At(container, "ports")).ToDictionary(p => Scalar(At(p, "name")), p => Scalar(At(p, "containerPort")));
            Assert.Equal(Port, ports["http"]);
            Assert.EndsWith($":{ports["silo"]}", Environment(container)["WORKSHOP_SILO"], StringComparison.Ordinal);
            Assert.Contains(Items(At(container, "volumeMounts")), m => Scalar(At(m, "mountPath")) == "/data");
            // The image is read-only, and .NET puts its own pipes in /tmp.
            Assert.Contains(Items(At(container, "volumeMounts")), m => Scalar(At(m, "mountPath")) == "/tmp");
        }
        Assert.Equal(user, Scalar(At(Deployment(), "spec", "template", "spec", "securityContext", "runAsUser")));
    }

    [Fact]
    public void EveryPartOfTheManifestIsForThePodsThatAreThere()
    {
        var labels = Scalar(At(Deployment(), "spec", "template", "metadata", "labels", "app"));
        foreach (var document in Documents("kubernetes.yaml"))
            Assert.Equal(labels, Scalar(document switch
            {
                _ when Kind(document) is "Service" => At(document, "spec", "selector", "app"),
                _ when Kind(document) is "NetworkPolicy" => At(document, "spec", "podSelector", "matchLabels", "app"),
                _ => At(document, "spec", "selector", "matchLabels", "app"),
            }));
        var names = Items(At(Pods()[0], "ports")).Select(p => Scalar(At(p, "name"))).ToList();
        var service = Documents("kubernetes.yaml").Single(d => Kind(d) == "Service");
        Assert.Contains(Scalar(At(Items(At(service, "spec", "ports"))[0], "targetPort")), names);
        // Whoever reaches the port of the servers among themselves is trusted: nobody but they.
        var rules = Items(At(Documents("kubernetes.yaml").Single(d => Kind(d) == "NetworkPolicy"), "spec", "ingress"));
        var silo = rules.Single(r => Items(At(r, "ports")).Any(p => Scalar(At(p, "port")) == "silo"));
        Assert.Equal(labels, Scalar(At(Items(At(silo, "from"))[0], "podSelector", "matchLabels", "app")));
    }

    /// <summary>With what each file sets, and a host has in hand besides, the program would start.</summary>
    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("kubernetes.yaml")]
    [InlineData("workshop.service")]
    public void SetsWhatTheProgramTakes(string file)
    {
        var set = file switch
        {
            "compose.yaml" => Mapping(At(Documents(file)[0], "services", "workshop", "environment")),
            "kubernetes.yaml" => Environment(Pods()[0]),
            _ => Text(file).Split('\n').First(l => l.StartsWith("Environment=", StringComparison.Ordinal))["Environment=".Length..].Split(' ').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]),
        };
        var data = Directory.CreateTempSubdirectory("workshop-test-").FullName;
        set["WORKSHOP_DATA"] = data;
        var settings = new ConfigurationBuilder().AddInMemoryCollection(set.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        EverySetting.RefuseSlips(set.Keys);
        Assert.Equal(int.Parse(Port, CultureInfo.InvariantCulture), Settings.From(settings).Port);
        var store = StorageChoice.From(settings, Path.Combine(data, "workshop.db"));
        Assert.Equal(file == "kubernetes.yaml", !ClusterChoice.From(settings, store, []).IsAlone);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public void TheUnitLetsItWriteWhereItsDataIs()
    {
        var unit = Text("workshop.service").Split('\n');
        var folder = unit.Single(l => l.StartsWith("StateDirectory=", StringComparison.Ordinal))["StateDirectory=".Length..];
        Assert.Contains(unit, l => l.Contains($"WORKSHOP_DATA=/var/lib/{folder} ", StringComparison.Ordinal));
        Assert.Contains(unit, l => l.StartsWith("ExecStart=", StringComparison.Ordinal) && l.EndsWith($"{typeof(EverySetting).Assembly.GetName().Name}.dll", StringComparison.Ordinal));
        Assert.Contains("KillSignal=SIGTERM", unit);
        Assert.Contains("STOPSIGNAL SIGTERM", Text("Dockerfile").Split('\n'));
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static string UserOf(string image) => image.Split('\n').Single(l => l.StartsWith("USER ", StringComparison.Ordinal))["USER ".Length..];

    private static List<YamlNode> Documents(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Text(file)));
        return [.. yaml.Documents.Select(d => d.RootNode)];
    }

    private static string Kind(YamlNode document) => Scalar(At(document, "kind"));

    private static YamlNode Deployment() => Documents("kubernetes.yaml").Single(d => Kind(d) == "Deployment");

    private static IReadOnlyList<YamlNode> Pods() => Items(At(Deployment(), "spec", "template", "spec", "containers"));

    private static YamlNode At(YamlNode node, params string[] path) => path.Aggregate(node, (n, name) => n[name]);

    private static IReadOnlyList<YamlNode> Items(YamlNode node) => [.. ((YamlSequenceNode)node).Children];

    private static string Scalar(YamlNode node) => ((YamlScalarNode)node).Value!;

    // As a host's shell would: what stands in braces is theirs to say.
    private static Dictionary<string, string> Mapping(YamlNode node) =>
        ((YamlMappingNode)node).Children.ToDictionary(c => Scalar(c.Key), c => Scalar(c.Value) is var v && v.StartsWith("${", StringComparison.Ordinal) ? "a-long-secret-of-your-own" : Scalar(c.Value));

    private static Dictionary<string, string> Environment(YamlNode container) => Items(At(container, "env")).ToDictionary(
        e => Scalar(At(e, "name")),
        e => ((YamlMappingNode)e).Children.TryGetValue("value", out var value) ? Scalar(value).Replace("$(POD_IP)", "10.0.0.7", StringComparison.Ordinal)
            : Scalar(At(e, "name")) switch { "WORKSHOP_STORE_CONNECTION" => "redis.example:6379", "WORKSHOP_HOST_KEY" => "a-long-secret-of-your-own", _ => "10.0.0.7" });
}
