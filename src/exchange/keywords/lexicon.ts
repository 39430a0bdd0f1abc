/** How a term may be written. */
export interface Variant {
  readonly text: string;
  /** The term that it stands for, as it is shown. */
  readonly term: string;
  /**
   * `plain`: in any case. `cased`: only as it is written, as it is a word in another case. `ambiguous`: that too, and
   * only where other skills stand.
   */
  readonly kind: 'plain' | 'cased' | 'ambiguous';
}

const marks = { '=': 'cased', '~': 'ambiguous' } as const;

/**
 * The terms that a posting may stress, with commas between: how one is shown, then after bars other ways to write it. `=`
 * marks a cased way, `~` an ambiguous one. Plurals, and hyphens for spaces, go without saying.
 */
const table: readonly string[] = [
  // Languages
  `JavaScript|JS|Java Script|ECMAScript|ES6, TypeScript, Java, Python|CPython, C++|cpp|C plus plus,
  C#|C sharp|csharp, F#|F sharp, ~C|=C99|=C11|=C17, ~Go|Golang, ~R, ~Rust|rustlang, Kotlin, ~Swift, SwiftUI,
  Objective-C|ObjC, Scala, Clojure|ClojureScript, Haskell, =Elixir, Erlang|=OTP, OCaml, Ruby,
  Ruby on Rails|=RoR|~Rails, PHP, =Perl, ~Julia, ~Dart, =Lua, MATLAB|Simulink, Fortran, COBOL, ABAP,
  =Groovy, Bash|shell scripting|shell scripts, PowerShell, SQL, T-SQL|TSQL, PL/SQL|PLSQL, HTML|HTML5,
  CSS|CSS3, Sass|SCSS, VHDL, Verilog|SystemVerilog, =Assembly|assembler, WebAssembly|WASM, Solidity, VBA,
  XML|XSD, YAML, JSON, Protobuf|Protocol Buffers`,

  // Frontend
  `~React|React.js|ReactJS|React JS, React Native, Next.js|NextJS, Vue.js|Vue|VueJS, Nuxt|Nuxt.js,
  Angular|AngularJS, Svelte|SvelteKit, =Redux, jQuery, Webpack, Vite, Storybook,
  Tailwind|Tailwind CSS|TailwindCSS, =Bootstrap, D3|D3.js|D3JS, Three.js|ThreeJS, WebGL, WebSocket,
  GraphQL, Apollo Client|Apollo GraphQL, accessibility|a11y|WCAG|Barrierefreiheit, responsive design,
  design system, web performance|Core Web Vitals, progressive web app|PWA, Playwright, ~Cypress, ~Jest,
  Vitest, Testing Library|React Testing Library, Selenium, Figma`,

  // Backend
  `Node.js|NodeJS|Node JS|~Node, Express.js|ExpressJS|~Express, NestJS|Nest.js, Deno,
  Django|Django REST Framework, ~Flask, FastAPI, Spring Boot|SpringBoot, ~Spring, Hibernate|JPA, Quarkus,
  Micronaut, Jakarta EE|Java EE|J2EE, JVM, =Maven, Gradle, Laravel, Symfony, WordPress,
  .NET|dotnet|.NET Core|.NET Framework, ASP.NET|ASP.NET Core, Entity Framework|EF Core, LINQ, Blazor, WPF,
  NuGet, xUnit|NUnit, gRPC, =REST|RESTful|REST API|RESTful API, =SOAP, OpenAPI|Swagger, API design,
  API gateway, OAuth|OAuth2|OpenID Connect|OIDC, microservice|micro service|microservices architecture,
  event-driven architecture|event driven, domain-driven design|DDD, CQRS, event sourcing,
  distributed system, system design, concurrency|multithreading|multi-threading, caching,
  message queue|message broker, Kafka|Apache Kafka, RabbitMQ, NATS, Celery, SQS, Pub/Sub|PubSub`,

  // Data stores
  `PostgreSQL|Postgres|Postgre SQL, MySQL|MariaDB, SQL Server|MSSQL|MS SQL, Oracle Database|Oracle DB|~Oracle,
  SQLite, MongoDB|Mongo, Redis, Cassandra, DynamoDB, Elasticsearch|Elastic Search|ELK|OpenSearch,
  ClickHouse, Neo4j, NoSQL, Firebase|Firestore, database design|data modelling|data modeling|data model,
  query optimization|query tuning|query optimisation`,

  // Data and machine learning
  `=Spark|Apache Spark|PySpark, Hadoop|HDFS, ~Hive, Flink|Apache Flink, Airflow|Apache Airflow, Dagster, dbt,
  =Snowflake, BigQuery, Redshift, Databricks, data warehouse|data warehousing, data lake|lakehouse,
  data pipeline, data engineering, data quality, data visualization|data visualisation, ETL|ELT, pandas,
  NumPy, SciPy, scikit-learn|sklearn, TensorFlow, PyTorch, Keras, XGBoost, Jupyter,
  tidyverse|dplyr|ggplot2|ggplot, ~Shiny, RStudio, =SAS, SPSS, Stata, Tableau, Power BI|PowerBI, =Looker,
  ~Excel, Google Analytics|GA4, statistics|statistical analysis|Statistik,
  regression|linear regression|logistic regression, A/B test|A/B testing|AB testing|split testing,
  experimentation, causal inference, Bayesian, time series, forecasting,
  machine learning|ML|maschinelles Lernen, deep learning, NLP|natural language processing, computer vision,
  large language model|LLM, MLOps, feature engineering, recommender system|recommendation system`,

  // Cloud and operations
  `AWS|Amazon Web Services, GCP|Google Cloud|Google Cloud Platform, Azure|Microsoft Azure, EC2, S3,
  AWS Lambda, =ECS, EKS, GKE, CloudFormation, =IAM, serverless, Docker,
  container|containerization|containerisation, Kubernetes|k8s, ~Helm, Istio, service mesh, Argo CD|ArgoCD,
  GitOps, Terraform, Pulumi, Ansible, ~Puppet, ~Chef, infrastructure as code|IaC, Linux|Ubuntu|Debian|RHEL,
  Unix, Nginx, TCP/IP, DNS, load balancing|load balancer, networking,
  CI/CD|CI-CD|CICD|=CI|continuous integration|continuous delivery|continuous deployment, Jenkins,
  GitHub Actions, CircleCI, Azure DevOps, Git, GitHub, GitLab, DevOps,
  SRE|site reliability|site reliability engineering, SLO|SLI|service level objective, =SLA, error budget,
  observability, monitoring, alerting, logging, tracing|distributed tracing, OpenTelemetry, Prometheus,
  Grafana, Datadog, Splunk, New Relic, PagerDuty, on-call|Rufbereitschaft,
  incident response|incident management, post-mortem|postmortem|blameless post-mortem, capacity planning,
  disaster recovery, chaos engineering, high availability, scalability,
  performance tuning|performance optimization|performance optimisation, load testing`,

  // Security
  `application security|AppSec|OWASP, threat modeling|threat modelling, penetration testing|pentesting,
  cryptography, GDPR|DSGVO, PCI DSS, SOC 2|SOC2, ISO 27001, zero trust`,

  // Embedded
  `embedded|embedded system|embedded software|eingebettete Systeme, firmware, RTOS|FreeRTOS|Zephyr,
  microcontroller|=MCU|Mikrocontroller, =ARM|ARM Cortex|Cortex-M, STM32, RISC-V, FPGA, Embedded Linux,
  Yocto, device driver|kernel driver|Gerätetreiber, CAN bus|CANopen|=CAN FD, =SPI, I2C|I²C, UART,
  Modbus, MQTT, Bluetooth|BLE|Bluetooth Low Energy, AUTOSAR, MISRA|MISRA C,
  ISO 26262|functional safety|funktionale Sicherheit, IEC 61508, oscilloscope|Oszilloskop, JTAG, CMake,
  GDB, Qt, OpenCV, =ROS|ROS 2|ROS2, signal processing|=DSP|Signalverarbeitung,
  control theory|Regelungstechnik, real-time system|realtime|real-time|Echtzeit`,

  // Mobile and games
  `iOS, Android, Jetpack Compose, UIKit, Core Data, Xcode, Android Studio, Flutter,
  Xamarin|.NET MAUI, Ionic, coroutine|Kotlin coroutines, RxJava|RxSwift, Fastlane,
  App Store, Google Play|Play Store, push notification, offline-first, MVVM, ~Unity,
  Unreal Engine|UE5, OpenGL, Vulkan, shader`,

  // Ways of working
  `agile|agile methods, Scrum, Kanban, Jira, =Confluence, TDD|test-driven development,
  BDD|behavior-driven development, unit test|unit testing|Unit-Tests, integration test|integration testing,
  end-to-end test|end-to-end testing|E2E|E2E testing,
  test automation|automated testing|automated test|Testautomatisierung, code review|review code,
  pair programming, refactoring, clean code, design pattern, software architecture|Softwarearchitektur,
  object-oriented programming|OOP|object oriented, functional programming, data structure,
  algorithm|Algorithmen, debugging, profiling, technical writing|technical documentation,
  documentation|Dokumentation, open source, mentoring|coaching, leadership|Führungserfahrung,
  communication|communication skills|Kommunikation|Kommunikationsstärke,
  stakeholder management|stakeholder, cross-functional|cross functional team, English|Englisch,
  German|Deutsch, French|Französisch, Spanish`,

  // Product, design, business
  `product management|Produktmanagement, product strategy, product discovery|discovery, product vision,
  roadmap|product roadmap, backlog|backlog management|product backlog, user story|user stories,
  user research|user interviews|Nutzerforschung, usability testing|usability, UX|user experience,
  UI design, prototyping|prototype|wireframe, OKR, KPI, go-to-market|=GTM, market research,
  competitive analysis|competitor analysis, pricing, prioritization|prioritisation|prioritise|prioritize|Priorisierung,
  product analytics, =Amplitude, Mixpanel, funnel|conversion rate|conversion, retention, B2B, B2C, SaaS,
  e-commerce|ecommerce, fintech, payments|payment processing|Zahlungsverkehr, SEO, =SEM, content marketing,
  CRM, Salesforce, HubSpot, SAP, ERP, project management|Projektmanagement, PRINCE2, =PMP,
  change management, requirements engineering|requirements analysis|Anforderungsanalyse, business analysis,
  budgeting|budget planning, Photoshop, Illustrator`,
];

/** Every way to write every term. */
export const variants: readonly Variant[] = table
  .flatMap((area) => area.split(/,\s*/))
  .flatMap((row) => {
    const ways = row.split('|').map(readWay);
    const term = ways[0]?.text ?? '';
    return ways.map((way) => ({ ...way, term }));
  });

function readWay(way: string): Pick<Variant, 'text' | 'kind'> {
  const mark = way.charAt(0);
  return mark === '=' || mark === '~'
    ? { text: way.slice(1), kind: marks[mark] }
    : { text: way, kind: 'plain' };
}
